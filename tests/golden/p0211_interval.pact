treaty t {
    in force from 1900-01-01 until 1899-01-01;
    parties { p, q from 1910-01-01 until 1910-01-01; }
    article 1 from 1911-01-01 until 1910-01-01 { }
}
