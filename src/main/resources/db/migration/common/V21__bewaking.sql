-- What processes agree on about the store. EIGENAAR: the process that serves it, which no other may write beside; HARTSLAG: when who watches
-- it last wrote to it; HERSTEL: there while a backup is being put back, and left where that was cut off.
create table bewaking (
    naam varchar(20) primary key,
    waarde varchar(100) not null
);

insert into bewaking values ('EIGENAAR', ''), ('HARTSLAG', '');
