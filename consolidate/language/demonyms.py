"""Countries by the words that stand for them: adjectives, peoples, capitals and seats of government.

General knowledge of the world: the member states of the United Nations and a few more.
"""

from __future__ import annotations

import re

_TABLE = """
Afghanistan: Afghan; Kabul|Albania: Albanian; Tirana|Algeria: Algerian; Algiers|Angola: Angolan; Luanda
Argentina: Argentine, Argentinian, Argentinean; Buenos Aires|Armenia: Armenian; Yerevan
Australia: Australian; Canberra|Austria: Austrian; Vienna|Azerbaijan: Azerbaijani, Azeri; Baku
Bahamas: Bahamian; Nassau|Bahrain: Bahraini; Manama|Bangladesh: Bangladeshi; Dhaka|Barbados: Barbadian; Bridgetown
Belarus: Belarusian, Belarussian; Minsk|Belgium: Belgian;|Belize: Belizean; Belmopan|Benin: Beninese; Porto-Novo
Bhutan: Bhutanese; Thimphu|Bolivia: Bolivian; La Paz|Bosnia and Herzegovina: Bosnian, Bosnia; Sarajevo
Botswana: Botswanan; Gaborone|Brazil: Brazilian; Brasilia, Planalto|Brunei: Bruneian;|Bulgaria: Bulgarian; Sofia
Burkina Faso: Burkinabe; Ouagadougou|Burundi: Burundian; Gitega|Cambodia: Cambodian; Phnom Penh
Cameroon: Cameroonian; Yaounde|Canada: Canadian; Ottawa|Cape Verde: Cape Verdean; Praia
Central African Republic: ; Bangui|Chad: Chadian; N'Djamena|Chile: Chilean; Santiago
China: Chinese; Beijing, Zhongnanhai|Colombia: Colombian; Bogota|Comoros: Comorian; Moroni|Congo: Congolese; Kinshasa
Costa Rica: Costa Rican;|Croatia: Croatian, Croat; Zagreb|Cuba: Cuban; Havana|Cyprus: Cypriot; Nicosia
Czech Republic: Czech, Czechia; Prague|Denmark: Danish; Copenhagen|Djibouti: Djiboutian;|Dominica: ; Roseau
Dominican Republic: Dominican; Santo Domingo|Ecuador: Ecuadorian, Ecuadorean; Quito|Egypt: Egyptian; Cairo
El Salvador: Salvadoran, Salvadorean; San Salvador|Equatorial Guinea: Equatoguinean; Malabo|Eritrea: Eritrean; Asmara
Estonia: Estonian; Tallinn|Eswatini: Swazi; Mbabane|Ethiopia: Ethiopian; Addis Ababa|Fiji: Fijian; Suva
Finland: Finnish; Helsinki|France: French; Paris, Elysee|Gabon: Gabonese; Libreville|Gambia: Gambian; Banjul
Georgia: Georgian; Tbilisi|Germany: German; Berlin|Ghana: Ghanaian; Accra|Greece: Greek; Athens|Grenada: Grenadian;
Guatemala: Guatemalan;|Guinea: Guinean; Conakry|Guinea-Bissau: ; Bissau|Guyana: Guyanese; Georgetown
Haiti: Haitian; Port-au-Prince|Honduras: Honduran; Tegucigalpa|Hungary: Hungarian; Budapest
Iceland: Icelandic; Reykjavik|India: Indian; New Delhi, Delhi|Indonesia: Indonesian; Jakarta|Iran: Iranian; Tehran
Iraq: Iraqi; Baghdad|Ireland: Irish; Dublin|Israel: Israeli; Jerusalem, Knesset|Italy: Italian; Rome, Quirinale
Ivory Coast: Ivorian; Abidjan|Jamaica: Jamaican; Kingston|Japan: Japanese; Tokyo|Jordan: Jordanian; Amman
Kazakhstan: Kazakh, Kazakhstani; Astana|Kenya: Kenyan; Nairobi|Kiribati: ; Tarawa|Kosovo: Kosovar, Kosovan; Pristina
Kuwait: Kuwaiti;|Kyrgyzstan: Kyrgyz; Bishkek|Laos: Lao, Laotian; Vientiane|Latvia: Latvian; Riga
Lebanon: Lebanese; Beirut|Lesotho: Basotho; Maseru|Liberia: Liberian; Monrovia|Libya: Libyan; Tripoli
Liechtenstein: ; Vaduz|Lithuania: Lithuanian; Vilnius|Luxembourg: Luxembourgish;|Madagascar: Malagasy; Antananarivo
Malawi: Malawian; Lilongwe|Malaysia: Malaysian; Putrajaya|Maldives: Maldivian; Male|Mali: Malian; Bamako
Malta: Maltese; Valletta|Mauritania: Mauritanian; Nouakchott|Mauritius: Mauritian; Port Louis
Mexico: Mexican; Mexico City|Moldova: Moldovan; Chisinau|Monaco: Monegasque;|Mongolia: Mongolian; Ulaanbaatar
Montenegro: Montenegrin; Podgorica|Morocco: Moroccan; Rabat|Mozambique: Mozambican; Maputo
Myanmar: Burmese, Burma; Naypyidaw|Namibia: Namibian; Windhoek|Nepal: Nepali, Nepalese; Kathmandu
Netherlands: Dutch; The Hague, Amsterdam|New Zealand: New Zealander; Wellington|Nicaragua: Nicaraguan; Managua
Niger: Nigerien; Niamey|Nigeria: Nigerian; Abuja|North Korea: North Korean; Pyongyang
North Macedonia: Macedonian; Skopje|Norway: Norwegian; Oslo|Oman: Omani; Muscat|Pakistan: Pakistani; Islamabad
Palestine: Palestinian; Ramallah|Panama: Panamanian;|Papua New Guinea: ; Port Moresby|Paraguay: Paraguayan; Asuncion
Peru: Peruvian; Lima|Philippines: Philippine, Filipino; Manila, Malacanang|Poland: Polish; Warsaw
Portugal: Portuguese; Lisbon|Qatar: Qatari; Doha|Romania: Romanian; Bucharest
Russia: Russian, Russian Federation; Moscow, Kremlin|Rwanda: Rwandan; Kigali|Samoa: Samoan; Apia
Saudi Arabia: Saudi; Riyadh|Senegal: Senegalese; Dakar|Serbia: Serbian, Serb; Belgrade
Seychelles: Seychellois; Victoria|Sierra Leone: Sierra Leonean; Freetown|Singapore: Singaporean;
Slovakia: Slovak; Bratislava|Slovenia: Slovenian; Ljubljana|Solomon Islands: ; Honiara|Somalia: Somali; Mogadishu
South Africa: South African; Pretoria|South Korea: South Korean; Seoul|South Sudan: South Sudanese; Juba
Spain: Spanish; Madrid|Sri Lanka: Sri Lankan; Colombo|Sudan: Sudanese; Khartoum|Suriname: Surinamese; Paramaribo
Sweden: Swedish; Stockholm|Switzerland: Swiss; Bern|Syria: Syrian; Damascus|Taiwan: Taiwanese; Taipei
Tajikistan: Tajik; Dushanbe|Tanzania: Tanzanian; Dodoma|Thailand: Thai; Bangkok|Timor-Leste: Timorese; Dili
Togo: Togolese; Lome|Tonga: Tongan;|Trinidad and Tobago: Trinidadian;|Tunisia: Tunisian; Tunis
Turkey: Turkish, Turkiye; Ankara|Turkmenistan: Turkmen; Ashgabat|Uganda: Ugandan; Kampala
Ukraine: Ukrainian; Kyiv, Kiev|United Arab Emirates: Emirati, UAE; Abu Dhabi
United Kingdom: British, UK, U.K., Britain, Great Britain, Briton; London, Downing Street, Whitehall
United States: American, US, U.S., USA, U.S.A., America; Washington, White House, Pentagon
Uruguay: Uruguayan; Montevideo|Uzbekistan: Uzbek; Tashkent|Vanuatu: ; Port Vila|Vatican: ; Holy See
Venezuela: Venezuelan; Caracas, Miraflores|Vietnam: Vietnamese; Hanoi|Yemen: Yemeni; Sanaa|Zambia: Zambian; Lusaka
Zimbabwe: Zimbabwean; Harare
"""


def _read() -> tuple[dict[str, str], dict[str, str]]:
    words, seats = {}, {}
    for entry in _TABLE.strip().replace("\n", "|").split("|"):
        country, _, forms = entry.partition(":")
        named, _, governed = forms.partition(";")
        for word in (country, *named.split(",")):
            words[word.strip()] = country
        for seat in governed.split(","):
            seats[seat.strip()] = country
    words.pop("", None)
    seats.pop("", None)
    return words, seats


_WORDS, _SEATS = _read()
_ALL = _WORDS | _SEATS
_BY_LENGTH = "|".join(re.escape(word) for word in sorted(_WORDS, key=len, reverse=True))
_COUNTRY = re.compile(rf"(?<![\w-])(?P<word>{_BY_LENGTH})s?(?![\w-])")
_ARTICLE = re.compile(r"^(?:the|The)\s+")


def countries_in(text: str) -> tuple[str, ...]:
    """The countries that ``text`` names or has as an adjective, each once; "US-based" names none."""
    return tuple(dict.fromkeys(_WORDS[match["word"]] for match in _COUNTRY.finditer(text)))


def with_countries(text: str) -> str:
    """``text`` with each country's adjective or people as the country in one word ("Costa Rican": "Costa_Rica")."""
    return _COUNTRY.sub(lambda match: _WORDS[match["word"]].replace(" ", "_"), text)


def country_called(name: str) -> str | None:
    """The country that ``name`` stands for as a whole, by its own name, its capital or its seat of government."""
    return _ALL.get(_ARTICLE.sub("", name.strip()))
