#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Skein authors
# SPDX-License-Identifier: Apache-2.0
"""Draws the 9-patch shadows of the design system (depth 1 to 3) next to this script.

A shadow is the CSS box-shadow "0 offset blur colour" of a rounded card. The card itself is cut out of the middle,
so that a shadow may lie above or below its card. The picture is margin + corner + 1 stretched pixel + corner +
margin; Shadow.qml repeats margin and corner. Only the standard library is needed.
"""
import math
import struct
import zlib
from pathlib import Path

# name, blur, vertical offset, opacity, card radius, margin, corner
SHADOWS = [
    ("bubble", 1, 1, 0.06, 14, 4, 20),
    ("popover-light", 16, 4, 0.12, 12, 24, 28),
    ("popover-dark", 16, 4, 0.53, 12, 24, 28),
    ("dialog-light", 40, 12, 0.20, 14, 56, 60),
    ("dialog-dark", 40, 12, 0.67, 14, 56, 60),
]
INK_LIGHT = (10, 29, 34)
INK_DARK = (0, 0, 0)


def coverage(x, y, size, margin, radius):
    """How much of the pixel is inside the card: 0 to 1, smooth over one pixel at the edge."""
    half = (size - 2 * margin) / 2
    dx = abs(x + 0.5 - size / 2) - (half - radius)
    dy = abs(y + 0.5 - size / 2) - (half - radius)
    distance = math.hypot(max(dx, 0), max(dy, 0)) + min(max(dx, dy), 0) - radius
    return min(max(0.5 - distance, 0), 1)


def gaussian(blur):
    sigma = blur / 2
    reach = max(1, math.ceil(3 * sigma))
    weights = [math.exp(-i * i / (2 * sigma * sigma)) for i in range(-reach, reach + 1)]
    total = sum(weights)
    return [w / total for w in weights], reach


def blurred(plane, blur):
    weights, reach = gaussian(blur)

    def along(rows):
        size = len(rows[0])
        return [[sum(w * row[min(max(x + i - reach, 0), size - 1)] for i, w in enumerate(weights))
                 for x in range(size)] for row in rows]

    return [list(row) for row in zip(*along([list(row) for row in zip(*along(plane))]))]


def draw(blur, offset, opacity, radius, margin, corner):
    size = 2 * (margin + corner) + 1
    card = [[coverage(x, y, size, margin, radius) for x in range(size)] for y in range(size)]
    soft = blurred(card, blur)
    empty = [0.0] * size
    return [[opacity * (soft[y - offset] if y >= offset else empty)[x] * (1 - card[y][x]) for x in range(size)]
            for y in range(size)]


def png(alpha, ink):
    size = len(alpha)
    rows = b"".join(b"\0" + b"".join(bytes((*ink, round(255 * a))) for a in row) for row in alpha)

    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    header = struct.pack(">IIBBBBB", size, size, 8, 6, 0, 0, 0)
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(rows, 9))
            + chunk(b"IEND", b""))


def main():
    for name, *numbers in SHADOWS:
        ink = INK_DARK if name.endswith("dark") else INK_LIGHT
        (Path(__file__).parent / f"{name}.png").write_bytes(png(draw(*numbers), ink))


if __name__ == "__main__":
    main()
