"""A variant in another language: the user fetch, and nothing else. Needs Python 3.9 and no library."""

import json
import os
import re
import time
from datetime import date, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import unquote, urlsplit

GIVEN = """Ada,Amélie,Björn,Chloé,Dagný,Dmitri,Elif,Émile,Fatima,François,Grace,Håkon,Ingrid,İbrahim,Jörg,Kwame,Léa,Łukasz,
Mária,Mei,Nguyễn,Noël,Olga,Øyvind,Priya,Renée,Siân,Søren,Tomáš,Ursula,Víctor,Wanjiru,Xavier,Yaşar,Zoë,Žofie,Анна,Борис,
Ελένη,Νίκος""".replace("\n", "").split(",")
FAMILY = """Abbott,Ångström,Băsescu,Çelik,D'Angelo,De l'Épée,Dvořák,Erdoğan,Fernández,Gödel,Großmann,Hernández,
Jónsdóttir,Kovács,Lefèvre,Lovelace,Mac Giolla,Müller,Nakamura,Ní Bhriain,Nowak-Żółkiewska,O'Brien,O'Neill,Okafor,
Ó Súilleabháin,Papadopoulou,Peña,Quiñones,Rasmussen,Šimůnková,Singh,Strauß,Tōgō,Ünal,van 't Hoff,Villaseñor,Weiß,Zając,
Иванова,Παππά""".replace("\n", "").split(",")


def mix(z):
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9 & 0xFFFFFFFFFFFFFFFF
    z = (z ^ (z >> 27)) * 0x94D049BB133111EB & 0xFFFFFFFFFFFFFFFF
    return z ^ (z >> 31)


def user(number):
    """The same users as everywhere: see hoplab.contract.SeededShop."""
    gamma, mask = 0x9E3779B97F4A7C15, 0xFFFFFFFFFFFFFFFF
    state = mix(20_260_101 + mix(number * gamma & mask) & mask)
    drawn = [mix(state + k * gamma & mask) >> 32 for k in (1, 2, 3)]
    opened, last = date(2016, 1, 1), date(2025, 6, 30)
    below = lambda k, bound: drawn[k] * bound >> 32
    uid = f"u{number:05d}"
    return {
        "id": uid,
        "name": GIVEN[below(0, len(GIVEN))] + " " + FAMILY[below(1, len(FAMILY))],
        "email": f"{uid}@shop.example",
        "memberSince": str(opened + timedelta(below(2, (last - opened).days + 1))),
    }


USERS = {u["id"]: json.dumps(u, ensure_ascii=False, separators=(",", ":")) for u in map(user, range(1, 10_001))}
FETCH = re.compile(r"/api/user/(u[0-9]{5})", re.ASCII)


class Shop(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    wbufsize = -1  # head and body in one packet

    def do_GET(self):
        begun = time.perf_counter()
        asked = FETCH.fullmatch(unquote(urlsplit(self.path).path))
        found = USERS.get(asked.group(1)) if asked else None
        body = (found or "User not found").encode()
        self.send_response(200 if found else 404)
        self.send_header("Content-Type", "application/json" if found else "text/plain")
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Server-Timing", f"app;dur={1e3 * (time.perf_counter() - begun):.3f}")
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


if __name__ == "__main__":
    ThreadingHTTPServer(("127.0.0.1", int(os.environ["PORT"])), Shop).serve_forever()
