package dev.rollcall.internal.header;

import java.util.Optional;

import dev.rollcall.mapping.Target;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** the words about opting out and opting in, and the words that exclude a header. */
class ConsentHeaderTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                // the words inside of longer headers, run together, and in camel case
                "Unsubscribed from all email; doNotEmail; DONOTEMAIL; HasOptedOutOfEmail; OPTIN_TIME; LASTSUBSCRIBED;"
                        + " email_disabled; emailoptout; subscribed_to_emails; OXEMAILFAILED; is-subscribed?; Don’t call;"
                        + " Newsletter (yes/no); Newsletter status; CLEAN_TIME; Spam complaint date; status; Opt-Out",
                "Abgemeldet am; Newsletterabmeldung; Werbeeinwilligung; Werbesperre; Kein Newsletter; Einwilligung E-Mail;"
                        + " Einverständnis; Einverstaendnis; Nicht mehr anschreiben; Gesperrt; Unzustellbar; Abbestellt",
                "Désabonné; Date de désinscription; Consentement RGPD; Accepte la newsletter; Ne pas démarcher;"
                        + " N'accepte pas les e-mails; Liste noire; État de l'abonnement; Ne souhaite pas recevoir la newsletter",
                "Dado de baja; Acepta publicidad; No desea recibir correos; Suscrito al boletín; Consentimiento; Rebotado",
                "Descadastrado; Aceita receber e-mails; Não perturbe; Consentimento LGPD; Assinante; Cancelou a inscrição",
                "Disiscritto; Consenso marketing; Non contattare; Iscritto alla newsletter; Lista nera",
                "Uitgeschreven; Geen mailing; Nieuwsbrief; Toestemming e-mail; Bel-me-niet; Afgemeld op",
                "Wypisany; Zgoda na newsletter; Nie kontaktować się; Czarna lista; Data rezygnacji; Subskrybent",
                "Отписан; Согласие на рассылку; Не беспокоить; Чёрный список; Статус подписки; Запрет рассылки",
                "Abonelikten çıkış tarihi; E-posta izni; Ticari ileti onayı; Kara liste; Aranmasın; Abone durumu",
                "Avregistrerad; Samtycke e-post; Nyhetsbrev; Vill inte ha nyhetsbrev; Reklamspärr; Kontakta ej",
                "配信停止; メルマガ購読; オプトアウト; 受信拒否; 配信エラー; 退会日; 購読ステータス; メール配信可否"
            })
    void consentHeadersAreRecognisedInTwelveLanguages(String headers) {
        assertThat(headers.split(";"))
                .allSatisfy(header ->
                        assertThat(ConsentHeader.of(header)).as(header).isPresent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "State; Stage; Company status; Active projects; Lead status; Marital status; Order status; Optician; Options;"
                        + " Adoption date; Statement; Left-handed; Mailing Street; Agreement number; Confirmation number;"
                        + " Phone No; Contact No; Preferred contact method; Marketing budget; Terms accepted; Email domain",
                "Unsubscribe link; Unsubscribe URL; Bounce rate; Bounces; Opt-in IP; OPTIN_IP; UNSUB_CAMPAIGN_TITLE;"
                        + " UNSUB_CAMPAIGN_ID; Newsletter frequency; Newsletter name; Newsletter opened; Number of unsubscribes;"
                        + " Consent text; Consent version; Opt-in source; Subscription plan; Subscription end date",
                "Abmeldelink; Abmelderate; Newsletterhäufigkeit; Einwilligungstext; Anzahl Bounces; Bestellstatus",
                "Taux de rebond; Lien de désabonnement; Fréquence de la newsletter; Nombre d'abonnés; État civil",
                "Tasa de rebote; Enlace para darse de baja; Frecuencia del boletín; Estado civil; Estado",
                "Taxa de rejeição; Link de descadastro; Número de assinantes; Situação do pedido",
                "Tasso di rimbalzo; Link di disiscrizione; Stato; Stato civile; Numero di iscritti",
                "Afmeldlink; Bouncepercentage; Frequentie nieuwsbrief; Orderstatus",
                "Link rezygnacji; Liczba subskrybentów; Wskaźnik odbić; Status zamówienia",
                "Ссылка для отписки; Частота рассылки; Количество подписчиков; Статус заказа",
                "Abonelikten çıkma bağlantısı; Bülten sıklığı; Abone sayısı; Sipariş durumu; Medeni durum",
                "Avregistreringslänk; Nyhetsbrevsfrekvens; Antal prenumeranter; Civilstånd",
                "配信停止リンク; 購読者数; 配信頻度; バウンス率; 同意文; 注文状況"
            })
    void linksCountsRatesTextsAndOtherHeadersAreNoConsentHeaders(String headers) {
        assertThat(headers.split(";"))
                .allSatisfy(header ->
                        assertThat(ConsentHeader.of(header)).as(header).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Opted out of campaign",
                "Campaign opt-out",
                "Unsubscribed by link",
                "Unsubscribe link clicked",
                "Do not contact by phone number",
                "Opted out of text messages",
                "Consent to text",
                "Unsubscribed list ids",
                "Email opt-out list"
            })
    void aWordForSomethingElseHidesNoConsentWord(String header) {
        assertThat(ConsentHeader.of(header)).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "Unsubscribed from all email, opt_out:email",
        "doNotEmail, opt_out:email",
        "Do Not Call, opt_out:phone",
        "SMS opt-out, opt_out:phone",
        "Do not contact, opt_out:contact",
        "Fax opt-out, ignore",
        "UNSUB_TIME, opt_out_time:email",
        "Abgemeldet am, opt_out_time:email",
        "配信停止日, opt_out_time:email",
        "UNSUB_REASON, email_status",
        "UNSUB_REASON_OTHER, ignore",
        "Marketing contact status, email_status",
        "Subscription status, email_status",
        "SMS status, phone_status",
        "Opt-in/opt-out, email_status",
        "OPTIN_TIME, opt_in_time:email",
        "subscribed_to_emails, opt_in:email",
        "Newsletter, opt_in:email",
        "Blacklisted, suppressed:email",
        "Complained at, complained_time:email",
        "Hard bounced, bounced:email",
        "Consent updated at, ignore",
        "HASOPTEDOUTOFEMAIL, opt_out:email",
        "HASOPTEDOUTOFFAX, ignore",
        "DONOTCALL, opt_out:phone",
        "donotphone, opt_out:phone",
        "Do not allow Bulk Emails, opt_out:email",
        "Ne souhaite plus recevoir, opt_out:email",
        "Opposition RGPD, opt_out:email",
        "GDPR Deleted, opt_out:email",
        "DSGVO gelöscht, opt_out:email",
        "Fecha de baja, opt_out_time:email",
        "Ingeschreven nieuwsbrief, opt_in:email",
        "Deceased, opt_out:email"
    })
    void theLikeliestTargetIsSuggested(String header, String target) {
        assertThat(ConsentHeader.of(header).map(ConsentHeader::likeliest).map(Target::toString))
                .isEqualTo(Optional.of(target));
    }

    @ParameterizedTest
    @CsvSource({
        "doNotEmail, do not email",
        "UNSUB_TIME, unsub time",
        "HasOptedOutOfEmail, has opted out of email",
        "E-Mail Opt-Out 2, email opt out",
        "IPAddress, ip address",
        "Désabonné, desabonne",
        "Größe, grosse",
        "İzin, izin",
        "Чёрный, черныи"
    })
    void aHeaderIsSplitIntoItsWords(String header, String words) {
        assertThat(HeaderWords.of(header).words()).containsExactly(words.split(" "));
    }
}
