from consolidate.articles.agencies import agency, find_agency


def test_an_agency_goes_by_one_short_name() -> None:
    assert agency("The Associated Press") == agency("AP") == "AP"
    assert agency("The Tarn Herald") is None


def test_an_agency_is_found_in_a_line_but_not_in_a_word() -> None:
    assert find_agency("Copyright 2031 The Associated Press. All rights reserved.") == "AP"
    assert find_agency("The APPLE harvest and the pa system") is None
