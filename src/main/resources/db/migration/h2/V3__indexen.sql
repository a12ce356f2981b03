-- H2: each index begins with the dataset; that of the ids holds all that a scan of current objects looks at.
create index bag_pand_id on bag_pand (dataset, identificatie, voorkomen, actueel);
create index bag_verblijfsobject_id on bag_verblijfsobject (dataset, identificatie, voorkomen, actueel);
create index bag_ligplaats_id on bag_ligplaats (dataset, identificatie, voorkomen, actueel);
create index bag_standplaats_id on bag_standplaats (dataset, identificatie, voorkomen, actueel);
create index bag_nummeraanduiding_id on bag_nummeraanduiding (dataset, identificatie, voorkomen, actueel);
create index bag_openbare_ruimte_id on bag_openbare_ruimte (dataset, identificatie, voorkomen, actueel);
create index bag_woonplaats_id on bag_woonplaats (dataset, identificatie, voorkomen, actueel);
create index gemeente_woonplaats_id on gemeente_woonplaats (dataset, woonplaats);
create index adres_id on adres (dataset, nummeraanduiding);
create index bgt_object_id on bgt_object (dataset, lokaal_id, volgnummer, actueel);
create index brk_perceel_id on brk_perceel (dataset, identificatie, actueel);
create index brk_grens_id on brk_grens (dataset, identificatie, actueel);
create index gebied_id on gebied (dataset, code);
create index kerncijfer_id on kerncijfer (dataset, code, onderwerp);
create index bewoning_id on personen.bewoning (dataset, adres);

create spatial index bag_pand_geometrie on bag_pand (geometrie);
create spatial index bag_verblijfsobject_geometrie on bag_verblijfsobject (geometrie);
create spatial index bag_ligplaats_geometrie on bag_ligplaats (geometrie);
create spatial index bag_standplaats_geometrie on bag_standplaats (geometrie);
create spatial index bag_woonplaats_geometrie on bag_woonplaats (geometrie);
create spatial index adres_geometrie on adres (geometrie);
create spatial index bgt_object_geometrie on bgt_object (geometrie);
create spatial index brk_perceel_geometrie on brk_perceel (geometrie);
create spatial index brk_grens_geometrie on brk_grens (geometrie);
create spatial index gebied_geometrie on gebied (geometrie);
