-- Of which key the figures are (row ONTHULLING of bewaking: how chance is drawn, and the number of the key). A store that holds data already
-- draws as it did, and gets the number at its next start; an empty one gets both then.
insert into bewaking select 'ONTHULLING', '1' where exists (select 1 from dataset);
