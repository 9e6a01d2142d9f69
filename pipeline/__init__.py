"""khotin: raw Vietnamese news articles in, a warehouse that analysts query with SQL out."""
