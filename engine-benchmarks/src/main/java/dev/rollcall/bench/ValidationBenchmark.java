package dev.rollcall.bench;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber;
import com.sanctionco.jmail.EmailValidator;
import com.sanctionco.jmail.JMail;
import dev.rollcall.bench.workload.Column;
import dev.rollcall.bench.workload.Person;
import dev.rollcall.model.EmailAddress;
import dev.rollcall.model.PhoneNumber;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;

/**
 * Validation of one address or number at a time, beside the libraries alone; microseconds a value. Each returns the
 * number of valid ones: all.
 */
public class ValidationBenchmark extends PerRowBenchmark {
    static final int VALUES = 4_000;

    private final EmailValidator validator =
            JMail.strictValidator().disallowIpDomain().requireTopLevelDomain();
    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final List<String> addresses = IntStream.range(0, VALUES)
            .mapToObj(number -> Person.of(SEED, number, 0).cell(Column.EMAIL))
            .toList();
    private final List<String> numbers = numbers();

    /** The library's examples of mobile and fixed lines of all countries, over and over. */
    private List<String> numbers() {
        List<String> examples = library.getSupportedRegions().stream()
                .sorted()
                .flatMap(region -> Stream.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE)
                        .map(type -> library.getExampleNumberForType(region, type)))
                .filter(Objects::nonNull)
                .map(number -> library.format(number, PhoneNumberFormat.E164))
                .toList();
        return IntStream.range(0, VALUES)
                .mapToObj(i -> examples.get(i % examples.size()))
                .toList();
    }

    @Benchmark
    @OperationsPerInvocation(VALUES)
    public int addressesByRollcall() {
        int valid = 0;
        for (String address : addresses) {
            valid += EmailAddress.parse(address).isPresent() ? 1 : 0;
        }
        return valid;
    }

    /** Only validates: does not compute the key of an address. */
    @Benchmark
    @OperationsPerInvocation(VALUES)
    public int addressesByJMail() {
        int valid = 0;
        for (String address : addresses) {
            valid += validator.isValid(address) ? 1 : 0;
        }
        return valid;
    }

    @Benchmark
    @OperationsPerInvocation(VALUES)
    public int numbersByRollcall() {
        int valid = 0;
        for (String number : numbers) {
            valid += PhoneNumber.parse(number).isPresent() ? 1 : 0;
        }
        return valid;
    }

    /** Parses and validates a number, and writes it as E.164. */
    @Benchmark
    @OperationsPerInvocation(VALUES)
    public int numbersByLibphonenumber() throws NumberParseException {
        int valid = 0;
        for (String text : numbers) {
            Phonenumber.PhoneNumber number = library.parse(text, null);
            if (library.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE) {
                valid += library.format(number, PhoneNumberFormat.E164).isEmpty() ? 0 : 1;
            }
        }
        return valid;
    }
}
