# error P0901
attribute since(s: state): date;
define of_age(s: state) if today >= since(s) + 18 years;
treaty t { parties { every state s where (s is of_age); } }
