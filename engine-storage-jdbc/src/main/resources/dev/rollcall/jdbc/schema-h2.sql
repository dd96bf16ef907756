-- Times are microseconds since 1970-01-01T00:00:00Z. Statuses, kinds and so on are the numbers of class Code: H2 writes a small INTEGER in
-- one byte, and not all of its modes have a TINYINT. All names are in lower case, since there are settings under which case counts.
-- Each index that is hit in random order costs an import about as much as everything else, so there are no more than the
-- identifiers need, and nearly all of a contact is in its row.

-- Created first and filled last: without its row the tables are not complete.
CREATE TABLE IF NOT EXISTS rollcall_schema (
    version INTEGER PRIMARY KEY
);

-- Counts blocks of 10,000 ids; contacts, lists, suppressions and imports draw from the same blocks.
CREATE SEQUENCE IF NOT EXISTS rollcall_id_block AS BIGINT;

-- Which contact has which external id. Apart from the contact, since an index holds nulls too, and few files give any. Created
-- before it, so that a database without this table is known to be of an earlier layout.
CREATE TABLE IF NOT EXISTS contact_external_id (
    contact_id BIGINT PRIMARY KEY,
    external_id VARCHAR(255) NOT NULL UNIQUE
);

-- An address is null where it is spelled as its key, and who updated it where nobody has. A phone number is its digits. Memberships and tags are JSON, in more than one piece only beyond a million characters.
CREATE TABLE IF NOT EXISTS contact (
    id BIGINT PRIMARY KEY,
    version BIGINT NOT NULL,
    email VARCHAR(254),
    email_key VARCHAR(254) UNIQUE,
    phone BIGINT UNIQUE,
    external_id VARCHAR(255),
    status INTEGER NOT NULL,
    email_status INTEGER,
    email_availability INTEGER,
    phone_status INTEGER,
    phone_availability INTEGER,
    fields VARCHAR(1000000) NOT NULL,
    memberships VARCHAR(1000000) ARRAY,
    tags VARCHAR(1000000) ARRAY,
    has_consents BOOLEAN NOT NULL,
    created_at BIGINT NOT NULL,
    created_by VARCHAR(1000) NOT NULL,
    updated_at BIGINT,
    updated_by VARCHAR(1000)
);

CREATE TABLE IF NOT EXISTS contact_list (
    id BIGINT PRIMARY KEY,
    name VARCHAR(255) NOT NULL,
    name_key VARCHAR(1000) NOT NULL UNIQUE,
    reserved BOOLEAN NOT NULL
);

-- Apart from the contact, since next to nobody has any. Without a key: a record is its whole content, too long for one.
CREATE TABLE IF NOT EXISTS consent (
    contact_id BIGINT NOT NULL,
    text VARCHAR(10000) NOT NULL,
    given_at BIGINT NOT NULL,
    url VARCHAR(2000),
    ip VARCHAR(45),
    user_agent VARCHAR(2000)
);

CREATE INDEX IF NOT EXISTS consent_contact ON consent (contact_id);

CREATE TABLE IF NOT EXISTS field_definition (
    field_key VARCHAR(1000) PRIMARY KEY,
    name VARCHAR(255) NOT NULL,
    type INTEGER NOT NULL,
    default_value VARCHAR(1000000),
    visibility INTEGER NOT NULL
);

-- The address is an e-mail key, a phone number or a domain, as the kind says. List 0 is all lists.
CREATE TABLE IF NOT EXISTS suppression (
    id BIGINT PRIMARY KEY,
    kind INTEGER NOT NULL,
    address VARCHAR(1000) NOT NULL,
    list_id BIGINT NOT NULL,
    origin INTEGER NOT NULL,
    status INTEGER NOT NULL,
    reason VARCHAR(1000000),
    since BIGINT NOT NULL,
    UNIQUE (kind, address, list_id, origin)
);

-- What was opened by a grant, and why: kept for good. List 0 is the address as a whole.
CREATE TABLE IF NOT EXISTS resubscribe_grant (
    id BIGINT PRIMARY KEY,
    channel INTEGER NOT NULL,
    address VARCHAR(1000) NOT NULL,
    list_id BIGINT NOT NULL,
    status_before INTEGER NOT NULL,
    status_after INTEGER NOT NULL,
    actor VARCHAR(1000) NOT NULL,
    reason VARCHAR(1000) NOT NULL,
    evidence VARCHAR(1000) NOT NULL,
    granted_at BIGINT NOT NULL,
    import_id UUID
);

-- What was closed, and when: kept for good. List 0 is the address as a whole.
CREATE TABLE IF NOT EXISTS opt_out (
    id BIGINT PRIMARY KEY,
    channel INTEGER NOT NULL,
    address VARCHAR(1000) NOT NULL,
    list_id BIGINT NOT NULL,
    status INTEGER NOT NULL,
    closed_at BIGINT NOT NULL,
    import_id UUID
);

-- Opt-outs that came while an import that is kept as a whole held the contact: applied when it ends. List 0 is the address as a whole.
CREATE TABLE IF NOT EXISTS deferred_opt_out (
    id BIGINT PRIMARY KEY,
    channel INTEGER NOT NULL,
    address VARCHAR(1000) NOT NULL,
    list_id BIGINT NOT NULL,
    status INTEGER NOT NULL,
    asked_at BIGINT NOT NULL
);

CREATE INDEX IF NOT EXISTS deferred_opt_out_address ON deferred_opt_out (address);

-- Who has to be asked, and was not yet. List 0 is the channel as a whole.
CREATE TABLE IF NOT EXISTS outbox (
    id BIGINT PRIMARY KEY,
    import_id UUID,
    row_no BIGINT NOT NULL,
    contact_id BIGINT NOT NULL,
    channel INTEGER NOT NULL,
    list_id BIGINT NOT NULL,
    asked_at BIGINT NOT NULL
);

CREATE INDEX IF NOT EXISTS outbox_import ON outbox (import_id, id);

CREATE TABLE IF NOT EXISTS import (
    id UUID PRIMARY KEY,
    number BIGINT NOT NULL,
    submitted_at BIGINT NOT NULL,
    status INTEGER NOT NULL,
    source VARCHAR(1000000) NOT NULL,
    options VARCHAR(1000000) NOT NULL,
    ended_at BIGINT,
    report VARCHAR(1000000)
);

CREATE INDEX IF NOT EXISTS import_history ON import (submitted_at DESC, number DESC);

-- Apart from the import, so that a chunk that is being written locks nothing that the journal writes.
CREATE TABLE IF NOT EXISTS import_checkpoint (
    import_id UUID PRIMARY KEY,
    state VARCHAR(1000000)
);

CREATE TABLE IF NOT EXISTS import_row (
    import_id UUID NOT NULL,
    row_no BIGINT NOT NULL,
    line BIGINT NOT NULL,
    outcome INTEGER NOT NULL,
    contact_id BIGINT,
    inserted BOOLEAN NOT NULL,
    duplicate_of BIGINT,
    faults VARCHAR(1000000),
    cells VARCHAR(1000000),
    facts INTEGER NOT NULL,
    PRIMARY KEY (import_id, row_no)
);
