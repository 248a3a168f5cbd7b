// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <engine/request_job.h>

namespace skein {

void AnsweringJob::refuse(std::vector<Outgoing> &outgoing, const Error &error) const
{
    const auto closes = error.code == ErrorCode::BadToken ? std::optional(CloseCode::BadToken) : std::nullopt;
    outgoing.push_back({m_asked.caller.session,
                        [id = m_asked.id, error](Encoding encoding) { return errorFrame(encoding, id, error); },
                        m_asked.encoding, {}, closes});
}

} // namespace skein
