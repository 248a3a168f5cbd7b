<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ConversationItem</name>
    <message>
        <source>%1:</source>
        <comment>the sender before the preview of a message</comment>
        <translation>%1：</translation>
    </message>
    <message>
        <source>[Draft]</source>
        <translation>[草稿]</translation>
    </message>
    <message>
        <source>%1+</source>
        <translation>%1+</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n 条未读</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a row as it is read out</comment>
        <translation>，</translation>
    </message>
    <message>
        <source>World</source>
        <translation>世界频道</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>The server did not understand this program. One of the two may be too old.</source>
        <translation>服务器无法识别本程序的请求，其中一方的版本可能过旧。</translation>
    </message>
    <message>
        <source>The server is too old for this.</source>
        <translation>服务器版本过旧，不支持此功能。</translation>
    </message>
    <message>
        <source>The server does not accept what was entered.</source>
        <translation>服务器不接受所填的内容。</translation>
    </message>
    <message>
        <source>Something went wrong on the server. Try again later.</source>
        <translation>服务器出错了，请稍后再试。</translation>
    </message>
    <message>
        <source>You are not signed in.</source>
        <translation>你还没有登录。</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation>登录已失效，请重新登录。</translation>
    </message>
    <message>
        <source>The account or the password is wrong.</source>
        <translation>账号或密码不正确。</translation>
    </message>
    <message>
        <source>This account has been disabled. Ask your administrator.</source>
        <translation>该账号已被停用，请联系管理员。</translation>
    </message>
    <message>
        <source>Too many attempts. Wait a few minutes before you try again.</source>
        <translation>尝试次数过多，请过几分钟再试。</translation>
    </message>
    <message>
        <source>You are signed in on too many devices. Sign out on one of them first.</source>
        <translation>登录的设备过多，请先在其中一台上退出。</translation>
    </message>
    <message>
        <source>You are already signed in.</source>
        <translation>你已经登录了。</translation>
    </message>
    <message>
        <source>The server cannot answer at the moment. Try again later.</source>
        <translation>服务器暂时无法响应，请稍后再试。</translation>
    </message>
    <message>
        <source>The server is busy. Try again in a moment.</source>
        <translation>服务器繁忙，请稍候再试。</translation>
    </message>
    <message>
        <source>That was too much at once. Wait a moment.</source>
        <translation>操作过于频繁，请稍候。</translation>
    </message>
    <message>
        <source>That is too much for one message.</source>
        <translation>内容过大，无法一次发送。</translation>
    </message>
    <message>
        <source>The server did not answer in time.</source>
        <translation>服务器没有及时响应。</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>未连接到服务器。</translation>
    </message>
    <message>
        <source>This account name is taken.</source>
        <translation>该账号名已被使用。</translation>
    </message>
    <message>
        <source>This e-mail address is already registered.</source>
        <translation>该邮箱已被注册。</translation>
    </message>
    <message>
        <source>This phone number is already registered.</source>
        <translation>该手机号已被注册。</translation>
    </message>
    <message>
        <source>This password is too easy to guess. Make it longer or mix more kinds of characters.</source>
        <translation>密码太容易被猜到，请加长或混合更多种类的字符。</translation>
    </message>
    <message>
        <source>An account name has 3 to 32 letters, digits, dots or hyphens and begins with a letter.</source>
        <translation>账号名为 3–32 个字母、数字、点或连字符，并以字母开头。</translation>
    </message>
    <message>
        <source>This is not a valid e-mail address.</source>
        <translation>邮箱格式不正确。</translation>
    </message>
    <message>
        <source>This is not a valid mobile number.</source>
        <translation>手机号格式不正确。</translation>
    </message>
    <message>
        <source>A nickname has 1 to 32 characters.</source>
        <translation>昵称为 1–32 个字符。</translation>
    </message>
    <message>
        <source>This does not exist any more.</source>
        <translation>内容已不存在。</translation>
    </message>
    <message>
        <source>You are not allowed to do this.</source>
        <translation>你没有权限这样做。</translation>
    </message>
    <message>
        <source>You are not a member of this group.</source>
        <translation>你不是该群的成员。</translation>
    </message>
    <message>
        <source>You are not contacts. Send a contact request first.</source>
        <translation>你们还不是联系人，请先发送联系人申请。</translation>
    </message>
    <message>
        <source>You are contacts already.</source>
        <translation>你们已经是联系人了。</translation>
    </message>
    <message>
        <source>This request is not open any more.</source>
        <translation>该申请已被处理。</translation>
    </message>
    <message>
        <source>Already a member of this group.</source>
        <translation>已经是该群的成员。</translation>
    </message>
    <message>
        <source>This group is full.</source>
        <translation>该群人数已满。</translation>
    </message>
    <message>
        <source>You cannot add yourself.</source>
        <translation>不能添加自己。</translation>
    </message>
    <message>
        <source>The owner cannot leave the group.</source>
        <translation>群主不能退出该群。</translation>
    </message>
    <message>
        <source>This text is too long.</source>
        <translation>文字过长。</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>没有可发送的内容。</translation>
    </message>
    <message>
        <source>This file is not a picture that can be shown.</source>
        <translation>该文件不是可以显示的图片。</translation>
    </message>
    <message>
        <source>This picture has too many pixels.</source>
        <translation>图片尺寸过大。</translation>
    </message>
    <message>
        <source>This file is too large.</source>
        <translation>文件过大。</translation>
    </message>
    <message>
        <source>The upload was interrupted. Try again.</source>
        <translation>上传中断，请重试。</translation>
    </message>
    <message>
        <source>The file changed or was damaged on its way. Try again.</source>
        <translation>文件在传输中被改动或损坏，请重试。</translation>
    </message>
    <message>
        <source>Your storage on the server is full.</source>
        <translation>你在服务器上的存储空间已满。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘空间已满。</translation>
    </message>
    <message>
        <source>This part of the file does not exist.</source>
        <translation>文件中不存在这一部分。</translation>
    </message>
    <message>
        <source>This computer was offline for a long time. Everything is being loaded again.</source>
        <translation>本机离线时间过长，正在重新加载全部内容。</translation>
    </message>
    <message>
        <source>Solve the picture puzzle to go on.</source>
        <translation>请先完成图形验证。</translation>
    </message>
    <message>
        <source>That is not what the picture shows. Here is another one.</source>
        <translation>与图片不符，请看新的图片。</translation>
    </message>
    <message>
        <source>Registration is closed at the moment.</source>
        <translation>目前未开放注册。</translation>
    </message>
    <message>
        <source>This device was signed out from another one.</source>
        <translation>此设备已被另一台设备退出登录。</translation>
    </message>
    <message>
        <source>The password was changed. Sign in with the new one.</source>
        <translation>密码已更改，请用新密码登录。</translation>
    </message>
    <message>
        <source>This account has been deleted.</source>
        <translation>此账号已被删除。</translation>
    </message>
    <message>
        <source>This server takes no guests.</source>
        <translation>此服务器不接待访客。</translation>
    </message>
    <message>
        <source>Your time as a guest is over.</source>
        <translation>访客时间已结束。</translation>
    </message>
    <message>
        <source>This code is wrong or too old.</source>
        <translation>验证码错误或已过期。</translation>
    </message>
    <message>
        <source>This server sends no mail. Ask your administrator for a code.</source>
        <translation>此服务器不发送邮件，请向管理员索取验证码。</translation>
    </message>
    <message>
        <source>The present password is wrong.</source>
        <translation>当前密码不正确。</translation>
    </message>
    <message>
        <source>You have as many accounts as one may have.</source>
        <translation>您的账号数量已达上限。</translation>
    </message>
    <message>
        <source>This person does not accept messages from you.</source>
        <translation>对方拒绝接收您的消息。</translation>
    </message>
    <message>
        <source>This account may not join the group again.</source>
        <translation>该账号已被列入群黑名单。</translation>
    </message>
    <message>
        <source>This group has been dissolved.</source>
        <translation>该群已解散。</translation>
    </message>
    <message>
        <source>You are muted here.</source>
        <translation>您已被禁言。</translation>
    </message>
    <message>
        <source>Only the owner and admins can write at the moment.</source>
        <translation>当前仅群主和管理员可以发言。</translation>
    </message>
    <message>
        <source>This group can be joined by invitation only.</source>
        <translation>该群仅限邀请加入。</translation>
    </message>
    <message>
        <source>The world channel is switched off.</source>
        <translation>世界频道已关闭。</translation>
    </message>
</context>
<context>
    <name>MessageItem</name>
    <message>
        <source>Waiting for the connection</source>
        <translation>等待连接</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>发送中</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message numerus="yes">
        <source>%n picture(s)</source>
        <translation>
            <numerusform>%n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between the parts of a message as it is read out</comment>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n unread message(s)</source>
        <translation>
            <numerusform>%n 条未读消息</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MessageTexts</name>
    <message>
        <source>You are contacts now. Say hello!</source>
        <translation>你们已经是联系人了，打个招呼吧！</translation>
    </message>
    <message>
        <source>%1 created the group</source>
        <translation>%1创建了群聊</translation>
    </message>
    <message>
        <source>%1 created the group with %2</source>
        <translation>%1创建了群聊，成员有%2</translation>
    </message>
    <message>
        <source>%1 added %2</source>
        <translation>%1邀请%2加入了群聊</translation>
    </message>
    <message>
        <source>%1 left the group</source>
        <translation>%1退出了群聊</translation>
    </message>
    <message>
        <source>This program is too old to show this message. Update it.</source>
        <translation>当前版本过旧，无法显示这条消息，请更新程序。</translation>
    </message>
    <message>
        <source>%1 recalled a message</source>
        <translation>%1撤回了一条消息</translation>
    </message>
    <message>
        <source>[Picture]</source>
        <translation>[图片]</translation>
    </message>
    <message numerus="yes">
        <source>[%n pictures]</source>
        <translation>
            <numerusform>[%n 张图片]</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>[Picture] and its text</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>the last two of several names</comment>
        <translation>%1和%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between names</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>%1 joined the group</source>
        <translation>%1加入了群聊</translation>
    </message>
    <message>
        <source>%1 removed %2</source>
        <translation>%1将%2移出了群聊</translation>
    </message>
    <message>
        <source>%1 renamed the group to “%2”</source>
        <translation>%1将群名改为“%2”</translation>
    </message>
    <message>
        <source>%1 dissolved the group</source>
        <translation>%1解散了群聊</translation>
    </message>
    <message>
        <source>%1 handed the group over to %2</source>
        <translation>%1将群主转让给%2</translation>
    </message>
    <message>
        <source>%1 made %2 an admin</source>
        <translation>%1将%2设为管理员</translation>
    </message>
    <message>
        <source>%1 took the admin’s rights from %2</source>
        <translation>%1取消了%2的管理员身份</translation>
    </message>
    <message>
        <source>%1 muted everyone</source>
        <translation>%1开启了全员禁言</translation>
    </message>
    <message>
        <source>%1 let everyone write again</source>
        <translation>%1关闭了全员禁言</translation>
    </message>
    <message>
        <source>%1 muted %2</source>
        <translation>%1将%2禁言</translation>
    </message>
    <message>
        <source>%1 let %2 write again</source>
        <translation>%1解除了%2的禁言</translation>
    </message>
    <message>
        <source>%1 changed the picture of the group</source>
        <translation>%1更换了群头像</translation>
    </message>
    <message>
        <source>%1 changed the description of the group</source>
        <translation>%1更新了群介绍</translation>
    </message>
    <message>
        <source>%1 changed how the group is joined</source>
        <translation>%1更改了加群方式</translation>
    </message>
    <message>
        <source>%1 is called “%2” in this group now</source>
        <translation>%1在本群的昵称改为“%2”</translation>
    </message>
    <message>
        <source>%1 is called as everywhere again</source>
        <translation>%1取消了群昵称</translation>
    </message>
    <message>
        <source>The world channel begins here. Everybody on this server reads it.</source>
        <translation>世界频道从这里开始，服务器上的所有人都能看到。</translation>
    </message>
    <message>
        <source>%1 turned the world channel on</source>
        <translation>%1开启了世界频道</translation>
    </message>
    <message>
        <source>%1 turned the world channel off</source>
        <translation>%1关闭了世界频道</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Team chat for the local network</source>
        <translation>局域网团队聊天</translation>
    </message>
    <message>
        <source>Keep settings and messages in &lt;folder&gt;.</source>
        <translation>把设置和消息保存在 &lt;folder&gt;。</translation>
    </message>
    <message>
        <source>folder</source>
        <translation>folder</translation>
    </message>
    <message>
        <source>Use the server at &lt;host:port&gt;.</source>
        <translation>使用位于 &lt;host:port&gt; 的服务器。</translation>
    </message>
    <message>
        <source>host:port</source>
        <translation>host:port</translation>
    </message>
    <message>
        <source>Speak &lt;language&gt;: zh_CN or en.</source>
        <translation>界面语言 &lt;language&gt;：zh_CN 或 en。</translation>
    </message>
    <message>
        <source>language</source>
        <translation>language</translation>
    </message>
    <message>
        <source>Use the &lt;theme&gt;: light, dark or system.</source>
        <translation>主题 &lt;theme&gt;：light、dark 或 system。</translation>
    </message>
    <message>
        <source>theme</source>
        <translation>theme</translation>
    </message>
    <message>
        <source>Show a made-up company; nothing is kept and no server is needed.</source>
        <translation>显示一家虚构的公司；不保存任何内容，也不需要服务器。</translation>
    </message>
    <message>
        <source>Write a picture of the window to &lt;file&gt; and end.</source>
        <translation>把窗口截图写入 &lt;file&gt; 后退出。</translation>
    </message>
    <message>
        <source>file</source>
        <translation>file</translation>
    </message>
    <message>
        <source>The size of that picture.</source>
        <translation>截图的尺寸。</translation>
    </message>
    <message>
        <source>WxH</source>
        <translation>WxH</translation>
    </message>
    <message>
        <source>What that picture shows: login, chat, contacts, groups or settings.</source>
        <translation>截图的页面：login、chat、contacts、groups 或 settings。</translation>
    </message>
    <message>
        <source>page</source>
        <translation>page</translation>
    </message>
</context>
<context>
    <name>PasswordWords</name>
    <message numerus="yes">
        <source>At least %n characters</source>
        <translation>
            <numerusform>至少 %n 个字符</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, of %2 kinds: small letters, capitals, digits, others</source>
        <extracomment>%1: &quot;At least 8 characters&quot;; %2: a number</extracomment>
        <translation>%1，并包含以下至少 %2 种：小写字母、大写字母、数字、其他字符</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Accepted</source>
        <translation>已通过</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>已拒绝</translation>
    </message>
    <message>
        <source>Waiting for an answer</source>
        <translation>等待对方处理</translation>
    </message>
    <message>
        <source>You</source>
        <translation>你</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>已是联系人</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>已申请</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>待处理</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>已处理</translation>
    </message>
    <message>
        <source>ID %1</source>
        <translation>ID %1</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>离线</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>群主</translation>
    </message>
    <message>
        <source>Admin</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>Away</source>
        <translation>离开</translation>
    </message>
    <message>
        <source>Busy</source>
        <translation>忙碌</translation>
    </message>
    <message>
        <source>The server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Deleted user</source>
        <translation>已删除的用户</translation>
    </message>
</context>
<context>
    <name>skein::client::AccountsViewModel</name>
    <message>
        <source>%1 · %2</source>
        <comment>login and server</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>Switch</source>
        <translation>切换</translation>
    </message>
    <message>
        <source>Signed out</source>
        <translation>已退出</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Not on this computer yet</source>
        <translation>尚未在此电脑上使用</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>skein::client::AdministrationViewModel</name>
    <message>
        <source>Nobody found.</source>
        <translation>没有找到任何人。</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>所有者</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>管理员</translation>
    </message>
    <message>
        <source>The user was changed.</source>
        <translation>用户信息已更改。</translation>
    </message>
    <message>
        <source>The user was disabled and signed out everywhere.</source>
        <translation>该用户已停用，并已在所有设备上退出登录。</translation>
    </message>
    <message>
        <source>The user can sign in again.</source>
        <translation>该用户可以重新登录了。</translation>
    </message>
    <message>
        <source>The user was deleted.</source>
        <translation>用户已删除。</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>The last change is still under way.</source>
        <translation>上一项更改仍在进行中。</translation>
    </message>
    <message>
        <source>The end is not after the begin.</source>
        <translation>结束时间必须晚于开始时间。</translation>
    </message>
    <message>
        <source>This time is over.</source>
        <translation>这个时间已经过去。</translation>
    </message>
    <message>
        <source>Registration is closed.</source>
        <translation>注册已关闭。</translation>
    </message>
    <message>
        <source>Registration is open from %1 until %2.</source>
        <translation>注册开放时间：%1 至 %2。</translation>
    </message>
    <message>
        <source>Registration is open from %1 on.</source>
        <translation>注册自 %1 起开放。</translation>
    </message>
    <message>
        <source>Registration is open until %1.</source>
        <translation>注册开放至 %1。</translation>
    </message>
    <message>
        <source>Registration is open.</source>
        <translation>注册已开放。</translation>
    </message>
    <message>
        <source>Write a time like this: 2026-03-01 08:00</source>
        <translation>请按此格式填写时间：2026-03-01 08:00</translation>
    </message>
</context>
<context>
    <name>skein::client::Alerts</name>
    <message>
        <source>New message</source>
        <translation>新消息</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>sender and message</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>skein::client::AppViewModel</name>
    <message>
        <source>%1 was signed out.</source>
        <translation>%1 已退出登录。</translation>
    </message>
    <message>
        <source>You are the administrator of this server.</source>
        <translation>您是这台服务器的管理员。</translation>
    </message>
</context>
<context>
    <name>skein::client::ChatViewModel</name>
    <message>
        <source>It is too late to recall this message.</source>
        <translation>已超过可撤回的时间。</translation>
    </message>
    <message>
        <source>A message was not sent.</source>
        <translation>有一条消息未能发送。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>sender and message</comment>
        <translation>%1：%2</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n 位成员</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>members · how many are online</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n online</source>
        <translation>
            <numerusform>%n 人在线</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people are typing…</source>
        <translation>
            <numerusform>%n 人正在输入…</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is typing…</source>
        <translation>%1正在输入…</translation>
    </message>
    <message>
        <source>%1 are typing…</source>
        <translation>%1正在输入…</translation>
    </message>
    <message>
        <source>Everybody on this server</source>
        <translation>服务器上的所有人</translation>
    </message>
</context>
<context>
    <name>skein::client::Composer</name>
    <message numerus="yes">
        <source>A message holds at most %n picture(s).</source>
        <translation>
            <numerusform>一条消息最多包含 %n 张图片。</numerusform>
        </translation>
    </message>
    <message>
        <source>picture-%1</source>
        <comment>the name of a pasted picture&apos;s file</comment>
        <translation>图片-%1</translation>
    </message>
</context>
<context>
    <name>skein::client::ConnectionViewModel</name>
    <message>
        <source>Back online.</source>
        <translation>已恢复连接。</translation>
    </message>
    <message>
        <source>Offline.</source>
        <translation>离线。</translation>
    </message>
    <message>
        <source>Messages are being sent.</source>
        <translation>正在发送消息。</translation>
    </message>
    <message>
        <source>Reconnecting to %1 in %2 s. Messages you write are sent when you are back.</source>
        <translation>%2 秒后重新连接 %1，期间所写的消息会在恢复后发送。</translation>
    </message>
    <message>
        <source>Reconnecting to %1. Messages you write are sent when you are back.</source>
        <translation>正在重新连接 %1，期间所写的消息会在恢复后发送。</translation>
    </message>
</context>
<context>
    <name>skein::client::ContactsViewModel</name>
    <message>
        <source>The request was sent.</source>
        <translation>申请已发送。</translation>
    </message>
    <message>
        <source>%1 is a contact now.</source>
        <translation>%1已成为你的联系人。</translation>
    </message>
    <message>
        <source>%1 is no longer a contact.</source>
        <translation>%1已不再是你的联系人。</translation>
    </message>
    <message>
        <source>Nobody found. Try the number, the account name or a part of the nickname.</source>
        <translation>没有找到。请试试 ID、账号名或昵称的一部分。</translation>
    </message>
    <message>
        <source>%1 is no longer blocked.</source>
        <translation>已解除对 %1 的屏蔽。</translation>
    </message>
    <message>
        <source>I am %1</source>
        <translation>我是%1</translation>
    </message>
</context>
<context>
    <name>skein::client::DesktopNotifier</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>skein::client::GroupDetailsViewModel</name>
    <message>
        <source>ID %1</source>
        <comment>of a group</comment>
        <translation>群号 %1</translation>
    </message>
    <message>
        <source>You are not contacts. Send a contact request first.</source>
        <translation>你们还不是联系人，请先发送联系人请求。</translation>
    </message>
</context>
<context>
    <name>skein::client::GroupFinderViewModel</name>
    <message>
        <source>No group found. Groups that take only whom a member adds are not listed.</source>
        <translation>没有找到群。仅限邀请加入的群不会列出。</translation>
    </message>
    <message>
        <source>The owner or an admin decides whether you are let in.</source>
        <translation>请求已发送，等待群主或管理员审批。</translation>
    </message>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n 名成员</numerusform>
        </translation>
    </message>
    <message>
        <source>Member</source>
        <translation>已加入</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>已申请</translation>
    </message>
</context>
<context>
    <name>skein::client::DevicesViewModel</name>
    <message>
        <source>You signed in on %1 (%2).</source>
        <translation>您在 %1（%2）上登录了。</translation>
    </message>
    <message>
        <source>%1: you signed in on %2 (%3).</source>
        <comment>an account, a device and its address</comment>
        <translation>%1：您在 %2（%3）上登录了。</translation>
    </message>
    <message>
        <source>online now</source>
        <translation>当前在线</translation>
    </message>
    <message>
        <source>Unknown device</source>
        <translation>未知设备</translation>
    </message>
    <message>
        <source>The device was signed out.</source>
        <translation>该设备已退出登录。</translation>
    </message>
    <message>
        <source>All other devices were signed out.</source>
        <translation>其他所有设备均已退出登录。</translation>
    </message>
</context>
<context>
    <name>skein::client::GroupsViewModel</name>
    <message numerus="yes">
        <source>%n member(s)</source>
        <translation>
            <numerusform>%n 位成员</numerusform>
        </translation>
    </message>
    <message>
        <source>You left the group.</source>
        <translation>你已退出该群。</translation>
    </message>
</context>
<context>
    <name>skein::client::LoginViewModel</name>
    <message>
        <source>This is not a server&apos;s address. Try “name” or “name:port”.</source>
        <translation>这不是服务器地址，请试试“名称”或“名称:端口”。</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>无法连接到服务器。</translation>
    </message>
</context>
<context>
    <name>skein::client::PersonCardViewModel</name>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>%1 can no longer write to you.</source>
        <translation>%1 不能再给你发消息。</translation>
    </message>
    <message>
        <source>%1 is no longer blocked.</source>
        <translation>已解除对 %1 的屏蔽。</translation>
    </message>
</context>
<context>
    <name>skein::client::PictureSaver</name>
    <message>
        <source>The picture could not be saved.</source>
        <translation>图片无法保存。</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
</context>
<context>
    <name>skein::client::SecurityViewModel</name>
    <message>
        <source>The password was changed. Your other devices were signed out.</source>
        <translation>密码已更改，您的其他设备已退出登录。</translation>
    </message>
    <message>
        <source>The phone number was changed.</source>
        <translation>手机号已更改。</translation>
    </message>
    <message>
        <source>The e-mail address was changed.</source>
        <translation>邮箱已更改。</translation>
    </message>
    <message>
        <source>The sign-in name was changed.</source>
        <translation>登录名已更改。</translation>
    </message>
</context>
<context>
    <name>skein::client::Wording</name>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a date of this year, in lists</comment>
        <translation>M/d</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a date of another year, in lists</comment>
        <translation>yyyy/M/d</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <comment>a day of this year</comment>
        <translation>M月d日 dddd</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy</source>
        <comment>a day of another year</comment>
        <translation>yyyy年M月d日 dddd</translation>
    </message>
    <message>
        <source>dddd, d MMMM yyyy, HH:mm</source>
        <comment>date and time</comment>
        <translation>yyyy年M月d日 dddd HH:mm</translation>
    </message>
</context>
<context>
    <name>skein::client::WorldViewModel</name>
    <message>
        <source>Muted until it is lifted</source>
        <translation>已禁言，直到解除</translation>
    </message>
    <message>
        <source>Muted until %1</source>
        <translation>禁言至 %1</translation>
    </message>
</context>
<context>
    <name>skein::client::WritePermit</name>
    <message>
        <source>The world channel is off. What was said stays readable.</source>
        <translation>世界频道已关闭，历史消息仍可查看。</translation>
    </message>
    <message>
        <source>This group was dissolved. It can be read, and nobody writes in it any more.</source>
        <translation>该群已解散，只能查看，不能再发言。</translation>
    </message>
    <message>
        <source>You are no longer a member of this group.</source>
        <translation>你已不是该群成员。</translation>
    </message>
    <message>
        <source>%1 does not accept messages from you.</source>
        <translation>%1不接收你的消息。</translation>
    </message>
    <message>
        <source>You are not contacts any more. Send a contact request to write again.</source>
        <translation>你们已不是联系人。发送联系人请求后才能继续聊天。</translation>
    </message>
    <message>
        <source>Everyone is muted: only the owner and admins can write.</source>
        <translation>全员禁言中：只有群主和管理员可以发言。</translation>
    </message>
    <message>
        <source>You are muted until an admin lets you write again.</source>
        <translation>你已被禁言，直到管理员解除。</translation>
    </message>
    <message>
        <source>You are muted until %1.</source>
        <translation>你已被禁言至 %1。</translation>
    </message>
    <message>
        <source>You are muted. You can write again in %1.</source>
        <translation>你已被禁言，%1 后可以发言。</translation>
    </message>
</context>
</TS>
