-- Browsers in which somebody logged in well: what others guess does not keep those out. hash: of a secret that the browser has.
create table account_apparaat (
    hash varchar(64) not null,
    account varchar(64) not null references account (sleutel) on delete cascade,
    tot timestamp(6) with time zone not null,
    primary key (hash, account)
);

-- Where accounts come from, also those that are gone: nobody approves their own work by another account. soort: MAKER, waarde being who
-- made the account or a link to it; PERSOON, waarde being the digest of what the person is known by.
create table account_herkomst (
    account varchar(64) not null,
    soort varchar(10) not null,
    waarde varchar(64) not null,
    primary key (account, soort, waarde)
);

-- A shared link ends; those that were there do so a month from now.
alter table plan_deel add column tot timestamp(6) with time zone;
update plan_deel set tot = current_timestamp + interval '30' day;
alter table plan_deel alter column tot set not null;

-- Accounts that drew or handed in a plan and that who judges it might use, with commas between them.
alter table plan_stap add column let_op text default '' not null;
