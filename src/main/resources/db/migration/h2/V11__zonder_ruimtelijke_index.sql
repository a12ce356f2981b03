-- Nothing asks H2 by place: what is shown is packed in memory, and analysts work in PostGIS. And a process that is killed while H2 writes to a
-- spatial index can leave a file that H2 does not open again: taking back the unfinished transaction reads the index as a common one.
drop index bag_pand_geometrie;
drop index bag_verblijfsobject_geometrie;
drop index bag_ligplaats_geometrie;
drop index bag_standplaats_geometrie;
drop index bag_woonplaats_geometrie;
drop index adres_geometrie;
drop index bgt_object_geometrie;
drop index brk_perceel_geometrie;
drop index brk_grens_geometrie;
drop index gebied_geometrie;
