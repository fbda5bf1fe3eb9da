"""Names of the world, offline: countries, peoples, capitals, bodies, outlets, places, heads."""

from hearsay.catalogue.bodies import body, is_state_body, outlet, seat
from hearsay.catalogue.codes import contexts, sector
from hearsay.catalogue.countries import capital, capital_of, country, country_name, demonym
from hearsay.catalogue.entries import Body, Outlet, Place
from hearsay.catalogue.first_names import first_name_pronoun
from hearsay.catalogue.heads import facility_words, head_kind, weapon_words
from hearsay.catalogue.intensities import plover_score
from hearsay.catalogue.outlines import centre, outlines
from hearsay.catalogue.places import place
from hearsay.catalogue.verbs import word_stem

__all__ = [
    "Body", "Outlet", "Place", "body", "capital", "capital_of", "centre", "contexts",
    "country", "country_name", "demonym", "facility_words", "first_name_pronoun",
    "head_kind", "is_state_body", "outlet", "outlines", "place", "plover_score", "seat", "sector",
    "weapon_words", "word_stem",
]  # fmt: skip
