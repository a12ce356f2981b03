-- PostgreSQL: a partition holds one dataset, so the indexes do without it; current rows only where only those are sought.
-- A load makes the same indexes on its own tables before they are attached.
create index bag_pand_id on bag_pand (identificatie, voorkomen) where actueel;
create index bag_verblijfsobject_id on bag_verblijfsobject (identificatie, voorkomen) where actueel;
create index bag_ligplaats_id on bag_ligplaats (identificatie, voorkomen) where actueel;
create index bag_standplaats_id on bag_standplaats (identificatie, voorkomen) where actueel;
create index bag_nummeraanduiding_id on bag_nummeraanduiding (identificatie, voorkomen) where actueel;
create index bag_openbare_ruimte_id on bag_openbare_ruimte (identificatie, voorkomen) where actueel;
create index bag_woonplaats_id on bag_woonplaats (identificatie, voorkomen) where actueel;
create index gemeente_woonplaats_id on gemeente_woonplaats (woonplaats);
create index adres_id on adres (nummeraanduiding);
create index bgt_object_id on bgt_object (lokaal_id, volgnummer) where actueel;
create index brk_perceel_id on brk_perceel (identificatie) where actueel;
create index brk_grens_id on brk_grens (identificatie) where actueel;
create index gebied_id on gebied (code);
create index kerncijfer_id on kerncijfer (code, onderwerp);
create index bewoning_id on personen.bewoning (adres);

create index bag_pand_geometrie on bag_pand using gist (geometrie) where actueel;
create index bag_verblijfsobject_geometrie on bag_verblijfsobject using gist (geometrie) where actueel;
create index bag_ligplaats_geometrie on bag_ligplaats using gist (geometrie) where actueel;
create index bag_standplaats_geometrie on bag_standplaats using gist (geometrie) where actueel;
create index bag_woonplaats_geometrie on bag_woonplaats using gist (geometrie) where actueel;
create index adres_geometrie on adres using gist (geometrie);
create index bgt_object_geometrie on bgt_object using gist (geometrie) where actueel;
create index brk_perceel_geometrie on brk_perceel using gist (geometrie) where actueel;
create index brk_grens_geometrie on brk_grens using gist (geometrie) where actueel;
create index gebied_geometrie on gebied using gist (geometrie);

-- Where the partitions are kept; those of personen stay in their own schema.
create schema versies;
