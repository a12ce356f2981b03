-- The register objects, one row per version of an object. Not one row is visible before its dataset is. Placeholders: "partities"
-- divides the tables by dataset where the database can, so that a version is attached and dropped as a whole; "sleutel" is text
-- compared by code unit, so that both databases put ids in the same order. actueel is computed when a row is loaded.
create schema personen;

create table bag_pand (
    dataset bigint not null,
    identificatie ${sleutel} not null,
    voorkomen integer not null,
    actueel boolean not null,
    status varchar not null,
    geconstateerd boolean not null,
    documentdatum date not null,
    documentnummer varchar not null,
    begin_geldigheid date not null,
    eind_geldigheid date,
    tijdstip_registratie timestamp(6) not null,
    eind_registratie timestamp(6),
    tijdstip_inactief timestamp(6),
    bouwjaar integer not null,
    geometrie geometry(Polygon, 28992) not null
) ${partities};

create table bag_verblijfsobject (
    dataset bigint not null,
    identificatie ${sleutel} not null,
    voorkomen integer not null,
    actueel boolean not null,
    status varchar not null,
    geconstateerd boolean not null,
    documentdatum date not null,
    documentnummer varchar not null,
    begin_geldigheid date not null,
    eind_geldigheid date,
    tijdstip_registratie timestamp(6) not null,
    eind_registratie timestamp(6),
    tijdstip_inactief timestamp(6),
    gebruiksdoelen varchar array not null,
    oppervlakte integer not null,
    hoofdadres ${sleutel} not null,
    nevenadressen varchar array,
    pand ${sleutel},
    verdere_panden varchar array,
    geometrie geometry(Geometry, 28992) not null
) ${partities};

create table bag_ligplaats (
    dataset bigint not null,
    identificatie ${sleutel} not null,
    voorkomen integer not null,
    actueel boolean not null,
    status varchar not null,
    geconstateerd boolean not null,
    documentdatum date not null,
    documentnummer varchar not null,
    begin_geldigheid date not null,
    eind_geldigheid date,
    tijdstip_registratie timestamp(6) not null,
    eind_registratie timestamp(6),
    tijdstip_inactief timestamp(6),
    hoofdadres ${sleutel} not null,
    nevenadressen varchar array,
    geometrie geometry(Polygon, 28992) not null
) ${partities};

create table bag_standplaats (
    dataset bigint not null,
    identificatie ${sleutel} not null,
    voorkomen integer not null,
    actueel boolean not null,
    status varchar not null,
    geconstateerd boolean not null,
    documentdatum date not null,
    documentnummer varchar not null,
    begin_geldigheid date not null,
    eind_geldigheid date,
    tijdstip_registratie timestamp(6) not null,
    eind_registratie timestamp(6),
    tijdstip_inactief timestamp(6),
    hoofdadres ${sleutel} not null,
    nevenadressen varchar array,
    geometrie geometry(Polygon, 28992) not null
) ${partities};

create table bag_nummeraanduiding (
    dataset bigint not null,
    identificatie ${sleutel} not null,
    voorkomen integer not null,
    actueel boolean not null,
    status varchar not null,
    geconstateerd boolean not null,
    documentdatum date not null,
    documentnummer varchar not null,
    begin_geldigheid date not null,
    eind_geldigheid date,
    tijdstip_registratie timestamp(6) not null,
    eind_registratie timestamp(6),
    tijdstip_inactief timestamp(6),
    huisnummer integer not null,
    huisletter varchar,
    huisnummertoevoeging varchar,
    postcode varchar,
    soort varchar not null,
    openbare_ruimte ${sleutel} not null,
    woonplaats ${sleutel}
) ${partities};

create table bag_openbare_ruimte (
    dataset bigint not null,
    identificatie ${sleutel} not null,
    voorkomen integer not null,
    actueel boolean not null,
    status varchar not null,
    geconstateerd boolean not null,
    documentdatum date not null,
    documentnummer varchar not null,
    begin_geldigheid date not null,
    eind_geldigheid date,
    tijdstip_registratie timestamp(6) not null,
    eind_registratie timestamp(6),
    tijdstip_inactief timestamp(6),
    naam varchar not null,
    verkorte_naam varchar,
    type varchar not null,
    woonplaats ${sleutel} not null
) ${partities};

create table bag_woonplaats (
    dataset bigint not null,
    identificatie ${sleutel} not null,
    voorkomen integer not null,
    actueel boolean not null,
    status varchar not null,
    geconstateerd boolean not null,
    documentdatum date not null,
    documentnummer varchar not null,
    begin_geldigheid date not null,
    eind_geldigheid date,
    tijdstip_registratie timestamp(6) not null,
    eind_registratie timestamp(6),
    tijdstip_inactief timestamp(6),
    naam varchar not null,
    geometrie geometry(MultiPolygon, 28992) not null
) ${partities};

create table gemeente_woonplaats (
    dataset bigint not null,
    woonplaats ${sleutel} not null,
    gemeente ${sleutel} not null,
    definitief boolean not null,
    begin_geldigheid date not null,
    eind_geldigheid date
) ${partities};

-- Put together from the BAG objects when a version is published.
create table adres (
    dataset bigint not null,
    nummeraanduiding ${sleutel} not null,
    object ${sleutel} not null,
    soort varchar not null,
    hoofdadres boolean not null,
    openbare_ruimte varchar not null,
    huisnummer integer not null,
    huisletter varchar,
    huisnummertoevoeging varchar,
    postcode varchar,
    woonplaatscode varchar not null,
    woonplaats varchar not null,
    gemeente varchar,
    status varchar not null,
    gebruiksdoelen varchar array not null,
    oppervlakte integer,
    bouwjaar integer,
    geometrie geometry(Point, 28992) not null
) ${partities};

create table bgt_object (
    dataset bigint not null,
    type varchar not null,
    lokaal_id ${sleutel} not null,
    volgnummer integer not null,
    actueel boolean not null,
    bronhouder varchar not null,
    creation_date date not null,
    termination_date date,
    tijdstip_registratie timestamp(6) not null,
    eind_registratie timestamp(6),
    relatieve_hoogteligging integer not null,
    status varchar,
    functie varchar,
    fysiek_voorkomen varchar,
    naam varchar,
    code varchar,
    hoek double precision,
    geometrie geometry(Geometry, 28992) not null
) ${partities};

create table brk_perceel (
    dataset bigint not null,
    identificatie ${sleutel} not null,
    actueel boolean not null,
    kadastrale_gemeente varchar not null,
    akr_code varchar not null,
    sectie varchar not null,
    perceelnummer integer not null,
    begin_geldigheid timestamp(6) not null,
    eind_registratie timestamp(6),
    grootte double precision not null,
    soort_grootte varchar,
    labelpunt geometry(Point, 28992),
    geometrie geometry(Polygon, 28992) not null
) ${partities};

create table brk_grens (
    dataset bigint not null,
    identificatie ${sleutel} not null,
    actueel boolean not null,
    type varchar not null,
    perceel_links varchar,
    perceel_rechts varchar,
    begin_geldigheid timestamp(6),
    eind_registratie timestamp(6),
    geometrie geometry(LineString, 28992) not null
) ${partities};

create table gebied (
    dataset bigint not null,
    jaar integer not null,
    level varchar not null,
    code ${sleutel} not null,
    naam varchar not null,
    parent varchar,
    water boolean not null,
    geometrie geometry(MultiPolygon, 28992) not null
) ${partities};

-- ontbreekt: the reason of a missing value; then the three numbers are null, else it is.
create table kerncijfer (
    dataset bigint not null,
    jaar integer not null,
    release integer not null,
    code ${sleutel} not null,
    onderwerp ${sleutel} not null,
    waarde double precision,
    laag double precision,
    hoog double precision,
    ontbreekt varchar
) ${partities};

-- Personal data, in a schema of its own so that rights can be given apart.
create table personen.bewoning (
    dataset bigint not null,
    adres ${sleutel} not null,
    leeftijd_0_15 integer not null,
    leeftijd_15_25 integer not null,
    leeftijd_25_45 integer not null,
    leeftijd_45_65 integer not null,
    leeftijd_65_plus integer not null,
    huishoudensgrootte integer not null,
    woz_waarde integer,
    inkomensklasse integer
) ${partities};
