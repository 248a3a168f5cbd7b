// SPDX-FileCopyrightText: The Skein authors
// SPDX-License-Identifier: Apache-2.0
#include <mail/smtp_sender.h>

#include <mail/mail_message.h>

#include <QFile>
#include <QUuid>

#include <cstring>
#include <curl/curl.h>
#include <memory>

namespace skein {

using namespace Qt::StringLiterals;

namespace {

struct EndCurl
{
    void operator()(CURL *handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist *list) const { curl_slist_free_all(list); }
};

//! What is left to send.
struct Source
{
    QByteArrayView rest;

    static size_t read(char *to, size_t size, size_t count, void *self)
    {
        QByteArrayView &rest = static_cast<Source *>(self)->rest;
        const qsizetype taken = std::min(rest.size(), qsizetype(size * count));
        std::memcpy(to, rest.data(), size_t(taken));
        rest = rest.sliced(taken);
        return size_t(taken);
    }
};

int portOf(const MailSettings &settings)
{
    if (settings.port > 0)
        return settings.port;
    switch (settings.security) {
    case MailSecurity::StartTls:
        return 587;
    case MailSecurity::Tls:
        return 465;
    case MailSecurity::None:
        return 25;
    }
    Q_UNREACHABLE();
}

QByteArray urlOf(const MailSettings &settings)
{
    const QString scheme = settings.security == MailSecurity::Tls ? u"smtps"_s : u"smtp"_s;
    return u"%1://%2:%3"_s.arg(scheme, settings.server).arg(portOf(settings)).toUtf8();
}

std::optional<QByteArray> passwordIn(const QString &path)
{
    if (path.isEmpty())
        return QByteArray();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return std::nullopt;
    return file.readAll().trimmed();
}

//! One connection to the server. libcurl copies the texts that it is given.
class Delivery
{
public:
    explicit Delivery(const MailSettings &settings) : m_curl(curl_easy_init())
    {
        set(CURLOPT_URL, urlOf(settings).constData());
        set(CURLOPT_PROTOCOLS_STR, "smtp,smtps");
        set(CURLOPT_NOSIGNAL, 1L); // signals are for one thread only
        set(CURLOPT_TIMEOUT, long(settings.deadline.count()));
        set(CURLOPT_ERRORBUFFER, m_reason);
        set(CURLOPT_USE_SSL, long(settings.security == MailSecurity::None ? CURLUSESSL_NONE : CURLUSESSL_ALL));
        set(CURLOPT_SSL_VERIFYPEER, 1L);
        set(CURLOPT_SSL_VERIFYHOST, 2L);
        set(CURLOPT_SSLVERSION, long(CURL_SSLVERSION_TLSv1_2));
        if (!settings.authorities.isEmpty())
            set(CURLOPT_CAINFO, QFile::encodeName(settings.authorities).constData());
    }

    void signIn(const QString &user, const QByteArray &password)
    {
        set(CURLOPT_USERNAME, user.toUtf8().constData());
        set(CURLOPT_PASSWORD, password.constData());
    }

    [[nodiscard]] std::optional<MailProblem> send(const QString &from, const QString &to, const QByteArray &message)
    {
        Source source{message};
        m_readers.reset(curl_slist_append(nullptr, to.toLatin1().constData()));
        set(CURLOPT_MAIL_FROM, from.toLatin1().constData());
        set(CURLOPT_MAIL_RCPT, m_readers.get());
        set(CURLOPT_READFUNCTION, &Source::read);
        set(CURLOPT_READDATA, &source);
        set(CURLOPT_UPLOAD, 1L);
        const CURLcode outcome = curl_easy_perform(m_curl.get());
        if (outcome == CURLE_OK)
            return std::nullopt;
        const QString what = QString::fromUtf8(curl_easy_strerror(outcome));
        return MailProblem{isFinal(), u"%1 (%2)"_s.arg(what, QString::fromUtf8(m_reason))};
    }

private:
    template<class T>
    void set(CURLoption option, T value)
    {
        curl_easy_setopt(m_curl.get(), option, value);
    }
    //! The server says that this mail is not to come again (RFC 5321 §4.2.1). That it wants other words to sign in with is
    //! an administrator's matter, who may mend it.
    [[nodiscard]] bool isFinal() const
    {
        long answer = 0;
        curl_easy_getinfo(m_curl.get(), CURLINFO_RESPONSE_CODE, &answer);
        return answer >= 550 && answer <= 559;
    }

    std::unique_ptr<CURL, EndCurl> m_curl;
    std::unique_ptr<curl_slist, EndCurl> m_readers;
    char m_reason[CURL_ERROR_SIZE] = {};
};

} // namespace

SmtpSender::SmtpSender(MailSettings settings, QString serverName)
    : m_settings(std::move(settings)), m_serverName(std::move(serverName))
{
    curl_global_init(CURL_GLOBAL_DEFAULT); // before there are other threads that use it; counted
}

std::optional<MailProblem> SmtpSender::send(const Mail &mail, Timestamp now)
{
    const auto password = passwordIn(m_settings.passwordFile);
    if (!password)
        return MailProblem{false, u"mail.password_file cannot be read"_s};
    Delivery delivery(m_settings);
    if (!m_settings.user.isEmpty())
        delivery.signIn(m_settings.user, *password);
    const MailAuthor author{m_serverName, EmailAddress(m_settings.sender)};
    const QByteArray id = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    return delivery.send(m_settings.sender, mail.to.value(), messageFor(mail, author, now, id));
}

} // namespace skein
