// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
//
// What the raw server does (../raw/plain_frame.h), written as one would with the package ws (Debian: nodejs, node-ws).
'use strict';

const WebSocket = require('ws');

const kinds = { join: 'j'.charCodeAt(0), post: 'p'.charCodeAt(0), answer: 'a'.charCodeAt(0), news: 'n'.charCodeAt(0) };
const rooms = new Map();

function roomOf(number) {
    if (!rooms.has(number))
        rooms.set(number, { last: 1, members: new Set() });
    return rooms.get(number);
}

function message(kind, number, seq, size) {
    const bytes = Buffer.alloc(size);
    bytes.writeUInt8(kind, 0);
    bytes.writeBigUInt64LE(number, 1);
    bytes.writeBigUInt64LE(BigInt(seq), 9);
    return bytes;
}

function hear(from, request) {
    const kind = request.readUInt8(0);
    const number = request.readBigUInt64LE(1);
    let seq = 0;
    if (kind === kinds.join) {
        from.room = roomOf(request.readUInt32LE(9));
        from.room.members.add(from);
    } else if (kind === kinds.post) {
        seq = ++from.room.last;
        const news = message(kinds.news, number, seq, request.readUInt32LE(17));
        for (const member of from.room.members) {
            if (member !== from)
                member.send(news);
        }
    }
    from.send(message(kinds.answer, number, seq, request.readUInt32LE(13)));
}

const server = new WebSocket.Server({ host: '127.0.0.1', port: 0, backlog: 4096, perMessageDeflate: false });
server.on('connection', (socket) => {
    socket.on('message', (request) => hear(socket, request));
    socket.on('close', () => socket.room?.members.delete(socket));
});
server.on('listening', () => console.log(`node is listening on ws://127.0.0.1:${server.address().port}/ws`));
process.on('SIGTERM', () => process.exit(0));
