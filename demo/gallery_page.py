"""The gallery's page: one HTML file with everything in it, light and dark, for a desk and for a phone."""

import base64
from html import escape
from itertools import groupby
from pathlib import Path

from demo.gallery_limits import refusals, remarks, shown
from demo.gallery_stage import Tile
from demo.telegram.render_html import render
from handlers.screen import Button, Screen
from texts.translator import LANGUAGES

Pair = tuple[Tile, ...]  # the same deed in every language

STYLE = Path(__file__).with_name("gallery.css")


def page(pairs: list[Pair]) -> str:
    chapters = [(title, list(found)) for title, found in groupby(pairs, key=lambda pair: pair[0].chapter)]
    remarked = sum(bool(_said_of(tile)) for pair in pairs for tile in pair)
    return "\n".join(
        [
            "<!doctype html>",
            '<html lang="en"><head><meta charset="utf-8">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            "<title>Взаимно · every screen</title>",
            f"<style>{STYLE.read_text('utf-8')}</style></head><body>",
            _head(chapters, len(pairs), remarked),
            "<main>",
            *(_chapter(number, title, found) for number, (title, found) in enumerate(chapters, 1)),
            "</main></body></html>",
        ]
    )


def _head(chapters: list[tuple[str, list[Pair]]], screens: int, remarked: int) -> str:
    switches = "".join(
        f'<label><input type="radio" name="language" value="{value}"{" checked" if value == "both" else ""}>{label}</label>'
        for value, label in (("both", "RU + EN"), *((one, one.upper()) for one in LANGUAGES))
    )
    links = "".join(
        f'<a href="#c{number}">{escape(title)} <small>{len(found)}</small></a>'
        for number, (title, found) in enumerate(chapters, 1)
    )
    words = f"{remarked} remarks" if remarked else "no remarks"
    return (
        f"<nav><h1>Взаимно</h1><p>{screens} screens, {len(LANGUAGES)} languages, {words}</p>"
        f'<fieldset aria-label="Language">{switches}</fieldset><div class="links">{links}</div></nav>'
    )


def _chapter(number: int, title: str, found: list[Pair]) -> str:
    tiles = "\n".join(_tile(f"c{number}-{place}", pair) for place, pair in enumerate(found, 1))
    return f'<section id="c{number}"><h2>{escape(title)}</h2><div class="tiles">{tiles}</div></section>'


def _tile(anchor: str, pair: Pair) -> str:
    first = pair[0]
    phones = "".join(_phone(language, tile) for language, tile in zip(LANGUAGES, pair, strict=True))
    return (
        f'<article id="{anchor}"><header><h3><a href="#{anchor}">{escape(first.caption)}</a></h3>'
        f"<p><b>{escape(first.route)}</b> <code>{escape(first.address)}</code></p></header>"
        f'<div class="pair">{phones}</div></article>'
    )


def _phone(language: str, tile: Tile) -> str:
    screen = tile.screen
    parts = [f'<div class="mine"><p>{escape(tile.said)}</p></div>'] if tile.said else []
    parts.append(_bubble(screen, tile.file))
    if screen.toast:
        kind = "alert" if screen.alert else "toast"
        parts.append(f'<p class="{kind}" role="status">{escape(screen.toast)}</p>')
    said = "".join(f"<li>{escape(one)}</li>" for one in _said_of(tile))
    return (
        f'<figure class="phone {language}" lang="{language}">{"".join(parts)}'
        f"{f'<ul>{said}</ul>' if said else ''}</figure>"
    )


def _bubble(screen: Screen, file: str) -> str:
    formatted = shown(screen)
    text = render(formatted.text, formatted.entities, clickable=True).replace(' href="#"', "")
    picture = ""
    if screen.photo is not None and screen.photo.content is not None:
        data = base64.b64encode(screen.photo.content).decode()
        picture = f'<img alt="{escape(screen.photo.name)}" src="data:image/png;base64,{data}">'
    document = f'<p class="file"><span aria-hidden="true">⬇</span>{escape(file)}</p>' if file else ""
    rows = "".join(f'<div class="row">{"".join(map(_button, row))}</div>' for row in screen.rows)
    return (
        f'<div class="bubble">{picture}{document}<p>{text}</p></div>{f"<div class=keys>{rows}</div>" if rows else ""}'
    )


def _button(button: Button) -> str:
    style = f' class="{escape(button.style)}"' if button.style else ""
    return f'<span{style} title="{escape(button.tap or button.url or "")}">{escape(button.text)}</span>'


def _said_of(tile: Tile) -> list[str]:
    return refusals(tile.screen) + remarks(tile.screen)
