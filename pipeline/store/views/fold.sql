-- The text in lower case, without diacritics and with đ as d: fold('Đặng Thị Hồng') is 'dang thi hong'.
CREATE OR REPLACE MACRO fold(text) AS replace(strip_accents(lower(text)), 'đ', 'd');
