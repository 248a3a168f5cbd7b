<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>AccountCard</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Sign out…</source>
        <translation>退出登录…</translation>
    </message>
</context>
<context>
    <name>AccountList</name>
    <message>
        <source>Accounts</source>
        <translation>账号</translation>
    </message>
</context>
<context>
    <name>AccountSwitcher</name>
    <message>
        <source>State and profile…</source>
        <translation>状态与资料…</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>添加账号</translation>
    </message>
</context>
<context>
    <name>AccountsCard</name>
    <message>
        <source>Accounts</source>
        <translation>我的账号</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>添加账号</translation>
    </message>
</context>
<context>
    <name>AddAccountDialog</name>
    <message>
        <source>Add account</source>
        <translation>添加账号</translation>
    </message>
    <message>
        <source>A further account has a name, a picture, contacts and chats of its own. Others do not see that it is yours.</source>
        <translation>新账号有自己的昵称、头像、联系人和聊天。别人看不出它属于您。</translation>
    </message>
    <message>
        <source>You have as many accounts on this server as one may have.</source>
        <translation>您在这台服务器上的账号数已达上限。</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Sign in with another user or server…</source>
        <translation>用其他用户或服务器登录…</translation>
    </message>
</context>
<context>
    <name>AddContactDialog</name>
    <message>
        <source>Ask %1</source>
        <translation>向 %1 发送请求</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>添加联系人</translation>
    </message>
    <message>
        <source>You can chat as soon as the request is accepted.</source>
        <translation>对方通过后即可开始聊天。</translation>
    </message>
    <message>
        <source>Send request</source>
        <translation>发送请求</translation>
    </message>
    <message>
        <source>Number, account name or nickname</source>
        <translation>ID、账号名或昵称</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>附言</translation>
    </message>
    <message>
        <source>Who you are, or why you ask</source>
        <translation>介绍一下自己，或说明来意</translation>
    </message>
</context>
<context>
    <name>AddMembersDialog</name>
    <message>
        <source>Add members</source>
        <translation>添加成员</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加 %1 人</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
</context>
<context>
    <name>AdminPage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Administration</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>New user</source>
        <translation>新建用户</translation>
    </message>
    <message>
        <source>Search users</source>
        <translation>搜索用户</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Change when people may register</source>
        <translation>更改注册开放时间</translation>
    </message>
</context>
<context>
    <name>AdministrationCard</name>
    <message>
        <source>Administration</source>
        <translation>管理</translation>
    </message>
    <message>
        <source>You administer this server.</source>
        <translation>您是这台服务器的管理员。</translation>
    </message>
    <message>
        <source>Users…</source>
        <translation>用户…</translation>
    </message>
</context>
<context>
    <name>AdmissionsDialog</name>
    <message>
        <source>Who comes in</source>
        <translation>入群管理</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Requests or blacklist</source>
        <translation>申请或黑名单</translation>
    </message>
    <message>
        <source>Join requests</source>
        <translation>入群申请</translation>
    </message>
    <message>
        <source>Blacklist</source>
        <translation>黑名单</translation>
    </message>
    <message>
        <source>Nobody waits to be let in.</source>
        <translation>没有待处理的申请。</translation>
    </message>
    <message>
        <source>Nobody is on the blacklist.</source>
        <translation>黑名单是空的。</translation>
    </message>
</context>
<context>
    <name>AnnounceDialog</name>
    <message>
        <source>Announce to everybody</source>
        <translation>发布公告</translation>
    </message>
    <message>
        <source>It stands in the world channel, and above everybody&apos;s chats until they close it; who is away sees it later.</source>
        <translation>公告会出现在世界频道，并显示在所有人的聊天上方，直到他们关闭；不在线的人稍后会看到。</translation>
    </message>
    <message>
        <source>Announce</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Announcement</source>
        <translation>公告</translation>
    </message>
</context>
<context>
    <name>AnnouncementBanner</name>
    <message>
        <source>%1:</source>
        <comment>who made an announcement</comment>
        <translation>%1：</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>查看</translation>
    </message>
</context>
<context>
    <name>AnnouncementMessage</name>
    <message>
        <source>Announcement</source>
        <translation>公告</translation>
    </message>
</context>
<context>
    <name>AppButton</name>
    <message>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
</context>
<context>
    <name>AppDialog</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>AppProgressBar</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>AppTextArea</name>
    <message numerus="yes">
        <source>%n characters too long</source>
        <translation>
            <numerusform>超出 %n 个字</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>AppTextField</name>
    <message>
        <source>Hide password</source>
        <translation>隐藏密码</translation>
    </message>
    <message>
        <source>Show password</source>
        <translation>显示密码</translation>
    </message>
</context>
<context>
    <name>AppearanceCard</name>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>System</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Message text size</source>
        <translation>消息字号</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 像素</translation>
    </message>
    <message>
        <source>Reduce motion</source>
        <translation>减少动效</translation>
    </message>
</context>
<context>
    <name>AttachmentStrip</name>
    <message>
        <source>Images to send</source>
        <translation>待发送的图片</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>AvatarDialog</name>
    <message>
        <source>Your picture</source>
        <translation>你的头像</translation>
    </message>
    <message>
        <source>Use this picture</source>
        <translation>使用这张图片</translation>
    </message>
    <message>
        <source>The part of the picture that is shown. Arrow keys move it, plus and minus change its size.</source>
        <translation>将显示的图片区域。方向键移动，加减键缩放。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>This file is no picture.</source>
        <translation>这个文件不是图片。</translation>
    </message>
    <message>
        <source>Picture of the group</source>
        <translation>群头像</translation>
    </message>
</context>
<context>
    <name>AvatarPicker</name>
    <message>
        <source>Choose a picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Images (%1)</source>
        <translation>图片 (%1)</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>BlacklistDelegate</name>
    <message>
        <source>Take off the list</source>
        <translation>移出黑名单</translation>
    </message>
    <message>
        <source>Take %1 off the blacklist</source>
        <translation>将 %1 移出黑名单</translation>
    </message>
</context>
<context>
    <name>BlockListCard</name>
    <message>
        <source>Blocked</source>
        <translation>已屏蔽</translation>
    </message>
    <message>
        <source>Nobody is blocked. Who is blocked cannot write to you or see whether you are online.</source>
        <translation>没有屏蔽任何人。被屏蔽的人不能给你发消息，也看不到你是否在线。</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>解除屏蔽</translation>
    </message>
    <message>
        <source>Unblock %1</source>
        <translation>解除对 %1 的屏蔽</translation>
    </message>
</context>
<context>
    <name>BottomBar</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>通讯录</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>CaptchaField</name>
    <message>
        <source>Are you a person?</source>
        <translation>验证您不是机器人</translation>
    </message>
    <message>
        <source>A picture of five bent letters and digits</source>
        <translation>图片验证码：五个变形的字母和数字</translation>
    </message>
    <message>
        <source>Another picture</source>
        <translation>换一张</translation>
    </message>
    <message>
        <source>What you read in the picture</source>
        <translation>输入图片中的字符</translation>
    </message>
</context>
<context>
    <name>CertificateDialog</name>
    <message>
        <source>The server&apos;s certificate changed</source>
        <translation>服务器证书已变更</translation>
    </message>
    <message>
        <source>Is this your server?</source>
        <translation>这是您的服务器吗？</translation>
    </message>
    <message>
        <source>“%1” does not show the certificate that you trusted before. Somebody may be listening in. Go on only if your administrator confirms the new fingerprint.</source>
        <translation>“%1”出示的证书与您之前信任的不同，通信可能被窃听。请向管理员核实新的指纹后再继续。</translation>
    </message>
    <message>
        <source>You visit “%1” for the first time. Compare the fingerprint with the one that your administrator gives you.</source>
        <translation>您首次访问“%1”。请将下面的指纹与管理员提供的指纹进行比对。</translation>
    </message>
    <message>
        <source>Trust the new one</source>
        <translation>信任新证书</translation>
    </message>
    <message>
        <source>Trust this server</source>
        <translation>信任此服务器</translation>
    </message>
    <message>
        <source>New fingerprint (SHA-256)</source>
        <translation>新指纹（SHA-256）</translation>
    </message>
    <message>
        <source>Fingerprint (SHA-256)</source>
        <translation>指纹（SHA-256）</translation>
    </message>
    <message>
        <source>Trusted before</source>
        <translation>之前信任的指纹</translation>
    </message>
</context>
<context>
    <name>ChangeEmailDialog</name>
    <message>
        <source>Enter the code</source>
        <translation>输入验证码</translation>
    </message>
    <message>
        <source>Change e-mail address</source>
        <translation>更改邮箱</translation>
    </message>
    <message>
        <source>The new address gets a code. The old one is told.</source>
        <translation>验证码会发送到新邮箱，旧邮箱会收到通知。</translation>
    </message>
    <message>
        <source>A code is on its way to %1. It is good for 10 minutes.</source>
        <translation>验证码已发送到 %1，10 分钟内有效。</translation>
    </message>
    <message>
        <source>This server sends no mail: ask your administrator for the code.</source>
        <translation>此服务器不发送邮件，请向管理员索取验证码。</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>确认</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>New address</source>
        <translation>新邮箱</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>验证码</translation>
    </message>
    <message>
        <source>Six digits</source>
        <translation>六位数字</translation>
    </message>
</context>
<context>
    <name>ChangePasswordDialog</name>
    <message>
        <source>Change password</source>
        <translation>更改密码</translation>
    </message>
    <message>
        <source>Your other devices are signed out.</source>
        <translation>您的其他设备将退出登录。</translation>
    </message>
    <message>
        <source>Present password</source>
        <translation>当前密码</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>New password again</source>
        <translation>确认新密码</translation>
    </message>
    <message>
        <source>The passwords differ</source>
        <translation>两次输入的密码不一致</translation>
    </message>
</context>
<context>
    <name>ChatHeader</name>
    <message numerus="yes">
        <source>Back, %n unread</source>
        <translation>
            <numerusform>返回，%n 条未读</numerusform>
        </translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Group info</source>
        <translation>群信息</translation>
    </message>
    <message>
        <source>Contact card</source>
        <translation>联系人资料</translation>
    </message>
    <message>
        <source>About the world channel</source>
        <translation>世界频道详情</translation>
    </message>
</context>
<context>
    <name>ChatPage</name>
    <message>
        <source>Send images</source>
        <translation>发送图片</translation>
    </message>
    <message>
        <source>Images (%1)</source>
        <translation>图片（%1）</translation>
    </message>
</context>
<context>
    <name>Composer</name>
    <message>
        <source>Message to %1</source>
        <translation>发给 %1 的消息</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>发消息</translation>
    </message>
    <message>
        <source>Message %1</source>
        <translation>发消息到 %1</translation>
    </message>
    <message>
        <source>Enter to send · Shift+Enter for new line</source>
        <translation>Enter 发送 · Shift+Enter 换行</translation>
    </message>
    <message>
        <source>Ctrl+Enter to send</source>
        <translation>Ctrl+Enter 发送</translation>
    </message>
    <message>
        <source>Send images</source>
        <translation>发送图片</translation>
    </message>
    <message>
        <source>Emoji</source>
        <translation>表情</translation>
    </message>
</context>
<context>
    <name>ConnectionBanner</name>
    <message>
        <source>Review</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Retry now</source>
        <translation>立即重试</translation>
    </message>
</context>
<context>
    <name>ContactCard</name>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
</context>
<context>
    <name>ContactsPane</name>
    <message>
        <source>Contacts</source>
        <translation>通讯录</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>添加联系人</translation>
    </message>
    <message>
        <source>Search by name or number</source>
        <translation>搜索姓名或 ID</translation>
    </message>
    <message>
        <source>New contacts</source>
        <translation>新的联系人</translation>
    </message>
    <message>
        <source>My groups</source>
        <translation>我的群组</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>还没有联系人</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Find a colleague by name or number.</source>
        <translation>按姓名或 ID 查找同事。</translation>
    </message>
</context>
<context>
    <name>ConversationList</name>
    <message>
        <source>Chats</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Mark as read</source>
        <translation>标为已读</translation>
    </message>
</context>
<context>
    <name>ConversationRow</name>
    <message>
        <source>Draft</source>
        <translation>[草稿]</translation>
    </message>
    <message>
        <source>@you</source>
        <translation>[有人@我]</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n 条未读</numerusform>
        </translation>
    </message>
    <message>
        <source>pinned</source>
        <translation>已置顶</translation>
    </message>
    <message>
        <source>muted</source>
        <translation>已静音</translation>
    </message>
</context>
<context>
    <name>ConversationsPane</name>
    <message>
        <source>Search chats</source>
        <translation>搜索会话</translation>
    </message>
    <message>
        <source>Waiting for the network to load your conversations</source>
        <translation>等待网络连接以加载会话</translation>
    </message>
    <message>
        <source>No chats yet</source>
        <translation>还没有会话</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
    <message>
        <source>Add a colleague and say hello.</source>
        <translation>添加一位同事，打个招呼吧。</translation>
    </message>
    <message>
        <source>No chat matches the search and the filter.</source>
        <translation>没有符合搜索和筛选条件的会话。</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>添加联系人</translation>
    </message>
</context>
<context>
    <name>CreateGroupDialog</name>
    <message>
        <source>New group</source>
        <translation>新建群聊</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Name of the group</source>
        <translation>群名称</translation>
    </message>
</context>
<context>
    <name>DeleteUserDialog</name>
    <message>
        <source>Delete %1?</source>
        <translation>删除 %1？</translation>
    </message>
    <message>
        <source>For good: contacts and groups are lost, and only the messages stay. To keep somebody out for a while, disable instead.</source>
        <translation>删除后无法恢复：联系人和群组都将失去，只保留消息。若只想暂时禁止登录，请改为停用。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>DetailRow</name>
    <message numerus="yes">
        <source>%n waiting</source>
        <translation>
            <numerusform>%n 个待处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviceRow</name>
    <message>
        <source>This device</source>
        <translation>本设备</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Sign out %1</source>
        <translation>让 %1 退出登录</translation>
    </message>
</context>
<context>
    <name>DevicesCard</name>
    <message>
        <source>Devices</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Sign out all others</source>
        <translation>退出其他所有设备</translation>
    </message>
    <message>
        <source>Sign out all other devices?</source>
        <translation>退出其他所有设备？</translation>
    </message>
    <message>
        <source>They need the password to sign in again. What was not sent there yet stays there.</source>
        <translation>这些设备需要密码才能重新登录。尚未发送的内容会保留在原设备上。</translation>
    </message>
</context>
<context>
    <name>DropOverlay</name>
    <message>
        <source>Drop images to send them</source>
        <translation>松开即可发送图片</translation>
    </message>
</context>
<context>
    <name>EditTextDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>EmojiGrid</name>
    <message>
        <source>Emoji</source>
        <translation>表情</translation>
    </message>
</context>
<context>
    <name>EmojiPicker</name>
    <message>
        <source>Emoji</source>
        <translation>表情</translation>
    </message>
    <message>
        <source>Stickers</source>
        <translation>贴纸</translation>
    </message>
    <message>
        <source>Search emoji, like “happy”</source>
        <translation>搜索表情，如“开心”</translation>
    </message>
</context>
<context>
    <name>FailureLine</name>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Not sent — %1</source>
        <translation>未发送：%1</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Unread %1</source>
        <translation>未读 %1</translation>
    </message>
    <message>
        <source>Unread</source>
        <translation>未读</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>群聊</translation>
    </message>
</context>
<context>
    <name>FindGroupDialog</name>
    <message>
        <source>Ask to join “%1”</source>
        <translation>申请加入“%1”</translation>
    </message>
    <message>
        <source>Find a group</source>
        <translation>查找群</translation>
    </message>
    <message>
        <source>Send request</source>
        <translation>发送申请</translation>
    </message>
    <message>
        <source>Number or name of a group</source>
        <translation>群号或群名称</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Type a number, or a part of a name.</source>
        <translation>输入群号或名称的一部分。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>附言</translation>
    </message>
    <message>
        <source>Who you are, or why you ask</source>
        <translation>你是谁，或为什么申请</translation>
    </message>
</context>
<context>
    <name>FoundGroupDelegate</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>申请</translation>
    </message>
    <message>
        <source>Join</source>
        <translation>加入</translation>
    </message>
</context>
<context>
    <name>FoundList</name>
    <message>
        <source>Found</source>
        <translation>搜索结果</translation>
    </message>
    <message>
        <source>Type a number, or a part of a name.</source>
        <translation>输入 ID 或姓名的一部分。</translation>
    </message>
</context>
<context>
    <name>Governing</name>
    <message>
        <source>People can write</source>
        <translation>允许发言</translation>
    </message>
    <message>
        <source>Announce to everybody…</source>
        <translation>发布公告…</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>已禁言</translation>
    </message>
    <message>
        <source>Let write</source>
        <translation>解除禁言</translation>
    </message>
    <message>
        <source>Wrote lately</source>
        <translation>最近发言</translation>
    </message>
    <message>
        <source>Mute…</source>
        <translation>禁言…</translation>
    </message>
</context>
<context>
    <name>GroupDetails</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Group info</source>
        <translation>群信息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
</context>
<context>
    <name>GroupDialogs</name>
    <message>
        <source>Rename the group</source>
        <translation>修改群名称</translation>
    </message>
    <message>
        <source>Description of the group</source>
        <translation>群简介</translation>
    </message>
    <message>
        <source>Name in this group</source>
        <translation>群昵称</translation>
    </message>
    <message>
        <source>Leave it empty to be called as everywhere.</source>
        <translation>留空则使用原来的昵称。</translation>
    </message>
    <message>
        <source>Hand the group over to %1?</source>
        <translation>将群转让给 %1？</translation>
    </message>
    <message>
        <source>You will be a member like others, and cannot take it back.</source>
        <translation>你将成为普通成员，且无法自行收回。</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>转让</translation>
    </message>
    <message>
        <source>Dissolve “%1”?</source>
        <translation>解散“%1”？</translation>
    </message>
    <message>
        <source>Nobody writes in it any more. What was said stays readable. This cannot be undone.</source>
        <translation>解散后任何人都不能再发言，已有消息仍可查看。此操作无法撤销。</translation>
    </message>
    <message>
        <source>Dissolve</source>
        <translation>解散</translation>
    </message>
    <message>
        <source>Leave “%1”?</source>
        <translation>退出“%1”？</translation>
    </message>
    <message>
        <source>You get no more messages of this group. What was said until now stays readable.</source>
        <translation>你将不再收到该群的消息，已有的消息仍可查看。</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Picture of the group</source>
        <translation>群头像</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>A name for the group that only you see</source>
        <translation>仅自己可见的群名称</translation>
    </message>
</context>
<context>
    <name>GroupSummary</name>
    <message>
        <source>By invitation</source>
        <translation>仅限邀请</translation>
    </message>
    <message>
        <source>With approval</source>
        <translation>需审批</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>公开</translation>
    </message>
    <message>
        <source>Change the picture</source>
        <translation>更换头像</translation>
    </message>
    <message>
        <source>Rename the group</source>
        <translation>修改群名称</translation>
    </message>
    <message>
        <source>Add members</source>
        <translation>添加成员</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Dissolve</source>
        <translation>解散</translation>
    </message>
    <message>
        <source>Description</source>
        <translation>群简介</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Who may join</source>
        <translation>加入方式</translation>
    </message>
    <message>
        <source>Join requests and blacklist</source>
        <translation>入群申请与黑名单</translation>
    </message>
    <message>
        <source>My name in this group</source>
        <translation>我的群昵称</translation>
    </message>
    <message>
        <source>Mute everyone</source>
        <translation>全员禁言</translation>
    </message>
    <message>
        <source>Search members</source>
        <translation>搜索成员</translation>
    </message>
    <message>
        <source>Another picture</source>
        <translation>更换头像</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation>移除头像</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
</context>
<context>
    <name>GroupsPage</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>My groups</source>
        <translation>我的群组</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新建群聊</translation>
    </message>
    <message>
        <source>You are in no group yet</source>
        <translation>您还没有加入任何群聊</translation>
    </message>
    <message>
        <source>A group brings the people of a project together.</source>
        <translation>用群聊把项目成员聚在一起。</translation>
    </message>
    <message>
        <source>Find a group</source>
        <translation>查找群</translation>
    </message>
</context>
<context>
    <name>GuestForm</name>
    <message>
        <source>Only visiting?</source>
        <translation>只是访客？</translation>
    </message>
    <message>
        <source>Enter as guest</source>
        <translation>以访客身份进入</translation>
    </message>
    <message>
        <source>Your name as a guest</source>
        <translation>访客昵称</translation>
    </message>
    <message>
        <source>A guest sees the world channel only, and is gone after a while.</source>
        <translation>访客只能看到世界频道，一段时间后会自动消失。</translation>
    </message>
</context>
<context>
    <name>ImageTile</name>
    <message numerus="yes">
        <source>%n more images</source>
        <translation>
            <numerusform>还有 %n 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Image %1</source>
        <translation>图片 %1</translation>
    </message>
</context>
<context>
    <name>ImageViewer</name>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Previous picture</source>
        <translation>上一张</translation>
    </message>
    <message>
        <source>Next picture</source>
        <translation>下一张</translation>
    </message>
</context>
<context>
    <name>JoinRequestDelegate</name>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>拒绝 %1</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Let %1 in</source>
        <translation>同意 %1 入群</translation>
    </message>
</context>
<context>
    <name>JoinRuleDialog</name>
    <message>
        <source>Who may join</source>
        <translation>加入方式</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Only whom a member adds</source>
        <translation>仅限成员邀请</translation>
    </message>
    <message>
        <source>Everybody may ask; the owner or an admin decides</source>
        <translation>任何人可申请，由群主或管理员审批</translation>
    </message>
    <message>
        <source>Everybody, at once</source>
        <translation>任何人可直接加入</translation>
    </message>
</context>
<context>
    <name>JumpButton</name>
    <message numerus="yes">
        <source>Jump to newest, %n new</source>
        <translation>
            <numerusform>跳到最新，%n 条新消息</numerusform>
        </translation>
    </message>
    <message>
        <source>Jump to newest</source>
        <translation>跳到最新</translation>
    </message>
</context>
<context>
    <name>LanguageCard</name>
    <message>
        <source>Language and writing</source>
        <translation>语言与输入</translation>
    </message>
    <message>
        <source>Interface language</source>
        <translation>界面语言</translation>
    </message>
    <message>
        <source>Send with</source>
        <translation>发送快捷键</translation>
    </message>
</context>
<context>
    <name>LanguageSwitch</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
</context>
<context>
    <name>ListHeader</name>
    <message>
        <source>Chats</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>New chat or group</source>
        <translation>新建会话或群聊</translation>
    </message>
    <message>
        <source>New chat</source>
        <translation>新建会话</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新建群聊</translation>
    </message>
    <message>
        <source>Search chats</source>
        <translation>搜索会话</translation>
    </message>
</context>
<context>
    <name>LoginArt</name>
    <message>
        <source>Skein</source>
        <translation>Skein</translation>
    </message>
    <message>
        <source>Messages that never leave your network.</source>
        <translation>消息不离开您的局域网。</translation>
    </message>
</context>
<context>
    <name>LoginPage</name>
    <message>
        <source>Create an account</source>
        <translation>注册账号</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>It lives on this server and nowhere else.</source>
        <translation>账号只保存在这台服务器上。</translation>
    </message>
    <message>
        <source>Use your team account on this server.</source>
        <translation>使用您在此服务器上的团队账号。</translation>
    </message>
    <message>
        <source>Skein %1 · No data is sent outside your local network</source>
        <translation>Skein %1 · 数据不会离开局域网</translation>
    </message>
    <message>
        <source>Registration is closed until %1.</source>
        <translation>%1 之前暂停注册。</translation>
    </message>
    <message>
        <source>Registration is closed. Ask your administrator for an account.</source>
        <translation>注册已关闭，请联系管理员开通账号。</translation>
    </message>
    <message>
        <source>Forgot your password?</source>
        <translation>忘记密码？</translation>
    </message>
    <message>
        <source>The new password holds. Sign in with it.</source>
        <translation>密码已重设，请用新密码登录。</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>(%1) Skein</source>
        <translation>(%1) Skein</translation>
    </message>
    <message>
        <source>Skein</source>
        <translation>Skein</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <translation>返回 %1</translation>
    </message>
</context>
<context>
    <name>MemberDelegate</name>
    <message>
        <source>You</source>
        <translation>我</translation>
    </message>
    <message>
        <source>Muted</source>
        <translation>已禁言</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>更多：%1</translation>
    </message>
</context>
<context>
    <name>MemberMenu</name>
    <message>
        <source>Message</source>
        <translation>发消息</translation>
    </message>
    <message>
        <source>Dismiss admin</source>
        <translation>撤销管理员</translation>
    </message>
    <message>
        <source>Make admin</source>
        <translation>设为管理员</translation>
    </message>
    <message>
        <source>Hand the group over</source>
        <translation>转让群</translation>
    </message>
    <message>
        <source>Set nickname</source>
        <translation>设置群昵称</translation>
    </message>
    <message>
        <source>Let write again</source>
        <translation>解除禁言</translation>
    </message>
    <message>
        <source>Remove from group</source>
        <translation>移出群</translation>
    </message>
    <message>
        <source>Mute for…</source>
        <translation>禁言…</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 分钟</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>Until lifted</source>
        <translation>直到解除</translation>
    </message>
</context>
<context>
    <name>MessageList</name>
    <message>
        <source>Messages</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>MessageMenu</name>
    <message>
        <source>Contact card</source>
        <translation>联系人资料</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>重新发送</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Recall for everyone</source>
        <translation>撤回</translation>
    </message>
</context>
<context>
    <name>MessageMeta</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>MuteDialog</name>
    <message>
        <source>10 minutes</source>
        <translation>10 分钟</translation>
    </message>
    <message>
        <source>1 hour</source>
        <translation>1 小时</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 天</translation>
    </message>
    <message>
        <source>Until it is lifted</source>
        <translation>直到解除</translation>
    </message>
    <message>
        <source>Mute %1?</source>
        <translation>禁言 %1？</translation>
    </message>
    <message>
        <source>Everybody sees in the world channel that it happened, and by whom.</source>
        <translation>世界频道里的所有人都会看到谁被谁禁言。</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>禁言</translation>
    </message>
</context>
<context>
    <name>NewUserDialog</name>
    <message>
        <source>New user</source>
        <translation>新建用户</translation>
    </message>
    <message>
        <source>Create</source>
        <translation>创建</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>账号名</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>手机号</translation>
    </message>
</context>
<context>
    <name>NotificationsCard</name>
    <message>
        <source>Notifications</source>
        <translation>通知</translation>
    </message>
    <message>
        <source>Show new messages on the desktop</source>
        <translation>在桌面显示新消息通知</translation>
    </message>
    <message>
        <source>Show what they say</source>
        <translation>通知中显示消息内容</translation>
    </message>
</context>
<context>
    <name>OwnAvatar</name>
    <message>
        <source>Switch account</source>
        <translation>切换账号</translation>
    </message>
</context>
<context>
    <name>OwnMenu</name>
    <message>
        <source>You</source>
        <translation>我</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
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
        <source>Invisible</source>
        <translation>隐身</translation>
    </message>
    <message>
        <source>Profile and settings</source>
        <translation>个人资料与设置</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
</context>
<context>
    <name>PasswordDialog</name>
    <message>
        <source>Password of %1</source>
        <translation>%1 的密码</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>It is shown this once. Tell it to its user, who should change it.</source>
        <translation>密码仅显示这一次。请告知该用户，并请其尽快修改。</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
</context>
<context>
    <name>PersonDetails</name>
    <message>
        <source>Remark</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>A name that only you see</source>
        <translation>只有你能看到的名字</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>发消息</translation>
    </message>
    <message>
        <source>Add as contact</source>
        <translation>添加为联系人</translation>
    </message>
    <message>
        <source>Unblock</source>
        <translation>解除屏蔽</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>屏蔽</translation>
    </message>
    <message>
        <source>Remove contact…</source>
        <translation>删除联系人…</translation>
    </message>
</context>
<context>
    <name>PersonDialog</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>PersonList</name>
    <message>
        <source>Contacts</source>
        <translation>通讯录</translation>
    </message>
</context>
<context>
    <name>PickList</name>
    <message>
        <source>Search contacts</source>
        <translation>搜索联系人</translation>
    </message>
    <message>
        <source>Picked</source>
        <translation>已选择</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>通讯录</translation>
    </message>
    <message>
        <source>There is no contact to pick.</source>
        <translation>没有可选择的联系人。</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>没有找到</translation>
    </message>
</context>
<context>
    <name>PickedChip</name>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
</context>
<context>
    <name>PictureBrowser</name>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1 / %2 · %3</translation>
    </message>
</context>
<context>
    <name>PlaceRow</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <translation>
            <numerusform>%1，%n 条待处理</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ProfileCard</name>
    <message>
        <source>Profile</source>
        <translation>个人资料</translation>
    </message>
    <message>
        <source>Change picture…</source>
        <translation>更换头像…</translation>
    </message>
    <message>
        <source>Remove picture</source>
        <translation>移除头像</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Not told</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>About me</source>
        <translation>个人简介</translation>
    </message>
    <message>
        <source>What colleagues may know of you</source>
        <translation>让同事了解你</translation>
    </message>
    <message>
        <source>Save profile</source>
        <translation>保存资料</translation>
    </message>
    <message>
        <source>Away when idle for</source>
        <translation>闲置多久后显示离开</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message numerus="yes">
        <source>%n min</source>
        <translation>
            <numerusform>%n 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>在线</translation>
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
        <source>Invisible</source>
        <translation>隐身</translation>
    </message>
</context>
<context>
    <name>ProgressRing</name>
    <message>
        <source>%1 %</source>
        <translation>%1%</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Chats</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>通讯录</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
</context>
<context>
    <name>RailItem</name>
    <message numerus="yes">
        <source>%1, %n unread</source>
        <translation>
            <numerusform>%1，%n 条未读</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecoveryForm</name>
    <message>
        <source>We mail you a code with which you set a new password.</source>
        <translation>我们会把验证码发到您的邮箱，用它来设置新密码。</translation>
    </message>
    <message>
        <source>If this account has an e-mail address, a code is on its way to it. It is good for 10 minutes.</source>
        <translation>如果此账号绑定了邮箱，验证码已发出，10 分钟内有效。</translation>
    </message>
    <message>
        <source>This server sends no mail: ask your administrator for a code.</source>
        <translation>此服务器不发送邮件，请向管理员索取验证码。</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Name, e-mail or phone</source>
        <translation>账号名、邮箱或手机号</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>验证码</translation>
    </message>
    <message>
        <source>Six digits</source>
        <translation>六位数字</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>新密码</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>确认密码</translation>
    </message>
    <message>
        <source>The passwords differ</source>
        <translation>两次输入的密码不一致</translation>
    </message>
    <message>
        <source>Mail me a code</source>
        <translation>发送验证码</translation>
    </message>
    <message>
        <source>I have a code</source>
        <translation>我有验证码</translation>
    </message>
    <message>
        <source>Set new password</source>
        <translation>设置新密码</translation>
    </message>
    <message>
        <source>It came back to you?</source>
        <translation>想起密码了？</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
</context>
<context>
    <name>RegisterForm</name>
    <message>
        <source>Nickname</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>What colleagues call you</source>
        <translation>同事如何称呼您</translation>
    </message>
    <message>
        <source>Account name</source>
        <translation>账号名</translation>
    </message>
    <message>
        <source>Letters and digits</source>
        <translation>字母和数字</translation>
    </message>
    <message>
        <source>You sign in with it. An e-mail address or a phone number does as well.</source>
        <translation>用于登录；也可以只填邮箱或手机号。</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>选填</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Password again</source>
        <translation>确认密码</translation>
    </message>
    <message>
        <source>The passwords differ</source>
        <translation>两次输入的密码不一致</translation>
    </message>
    <message>
        <source>Create account</source>
        <translation>注册</translation>
    </message>
    <message>
        <source>Already registered?</source>
        <translation>已有账号？</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
</context>
<context>
    <name>RemoveContactDialog</name>
    <message>
        <source>Remove %1 from your contacts?</source>
        <translation>删除联系人 %1？</translation>
    </message>
    <message>
        <source>You also leave the other side&apos;s list. What you wrote to each other stays readable; to write again, one of you has to ask anew.</source>
        <translation>您也会从对方的通讯录中移除。聊天记录仍可查看；如需再次聊天，需要重新发送请求。</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Also erase the whole chat history on my devices</source>
        <translation>同时清除我所有设备上的聊天记录</translation>
    </message>
</context>
<context>
    <name>RemoveMemberDialog</name>
    <message>
        <source>Remove %1 from the group?</source>
        <translation>将 %1 移出群？</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移出</translation>
    </message>
    <message>
        <source>What was said until now stays readable to them.</source>
        <translation>对方仍可查看已有的消息。</translation>
    </message>
    <message>
        <source>Also put on the blacklist: may not come back</source>
        <translation>同时加入黑名单，不能再次加入</translation>
    </message>
</context>
<context>
    <name>ReplyQuote</name>
    <message>
        <source>Reply to %1: %2</source>
        <translation>回复 %1：%2</translation>
    </message>
    <message>
        <source>Message unavailable</source>
        <translation>消息不可用</translation>
    </message>
</context>
<context>
    <name>RequestDelegate</name>
    <message>
        <source>Reject</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>拒绝 %1</translation>
    </message>
    <message>
        <source>Accept</source>
        <translation>通过</translation>
    </message>
    <message>
        <source>Accept %1</source>
        <translation>通过 %1</translation>
    </message>
</context>
<context>
    <name>RequestList</name>
    <message>
        <source>Requests</source>
        <translation>联系人请求</translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message>
        <source>New contacts</source>
        <translation>新的联系人</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>添加联系人</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>联系人请求</translation>
    </message>
    <message>
        <source>You have asked nobody</source>
        <translation>您还没有发出请求</translation>
    </message>
    <message>
        <source>Nobody has asked you</source>
        <translation>还没有人请求添加您</translation>
    </message>
    <message>
        <source>Requests that you send stand here until they are answered.</source>
        <translation>您发出的请求会显示在这里，直到对方处理。</translation>
    </message>
    <message>
        <source>When a colleague wants to chat with you, the request appears here.</source>
        <translation>有同事想与您聊天时，请求会显示在这里。</translation>
    </message>
    <message>
        <source>Received %1</source>
        <translation>收到的 %1</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>收到的</translation>
    </message>
    <message>
        <source>Sent %1</source>
        <translation>我发出的 %1</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>我发出的</translation>
    </message>
</context>
<context>
    <name>SaveDialog</name>
    <message>
        <source>Save image</source>
        <translation>保存图片</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清除</translation>
    </message>
</context>
<context>
    <name>SecurityCard</name>
    <message>
        <source>Sign-in and security</source>
        <translation>登录与安全</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>更改…</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>更改：%1</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>Sign-in name</source>
        <translation>登录名</translation>
    </message>
    <message>
        <source>None yet</source>
        <translation>未设置</translation>
    </message>
    <message>
        <source>Change sign-in name</source>
        <translation>更改登录名</translation>
    </message>
    <message>
        <source>You sign in with it from now on, on all devices. What others see is your nickname.</source>
        <translation>今后在所有设备上都用它登录。别人看到的是您的昵称。</translation>
    </message>
    <message>
        <source>Change name</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>New sign-in name</source>
        <translation>新登录名</translation>
    </message>
    <message>
        <source>Change phone number</source>
        <translation>更改手机号</translation>
    </message>
    <message>
        <source>Change number</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>New number</source>
        <translation>新手机号</translation>
    </message>
</context>
<context>
    <name>SendButton</name>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
</context>
<context>
    <name>SentenceLine</name>
    <message>
        <source>Edit again</source>
        <translation>重新编辑</translation>
    </message>
</context>
<context>
    <name>ServerCard</name>
    <message>
        <source>Verified</source>
        <translation>已验证</translation>
    </message>
    <message>
        <source>First visit</source>
        <translation>首次访问</translation>
    </message>
    <message>
        <source>Connecting…</source>
        <translation>正在连接…</translation>
    </message>
    <message>
        <source>Not reachable</source>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>更改</translation>
    </message>
    <message>
        <source>Server address</source>
        <translation>服务器地址</translation>
    </message>
    <message>
        <source>192.168.1.10 or chat.example</source>
        <translation>192.168.1.10 或 chat.example</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Use this server</source>
        <translation>使用此服务器</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Changes are saved automatically</source>
        <translation>更改会自动保存</translation>
    </message>
    <message>
        <source>Skein %1</source>
        <translation>Skein %1</translation>
    </message>
</context>
<context>
    <name>SignInForm</name>
    <message>
        <source>Account</source>
        <translation>账号</translation>
    </message>
    <message>
        <source>Name, e-mail or phone</source>
        <translation>账号名、邮箱或手机号</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>New here?</source>
        <translation>还没有账号？</translation>
    </message>
    <message>
        <source>Create an account</source>
        <translation>注册账号</translation>
    </message>
    <message>
        <source>Forgot password?</source>
        <translation>忘记密码？</translation>
    </message>
    <message numerus="yes">
        <source>Try again in %n seconds</source>
        <translation>
            <numerusform>%n 秒后可重试</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SignOutDialog</name>
    <message>
        <source>Sign out?</source>
        <translation>退出登录？</translation>
    </message>
    <message>
        <source>Your messages stay on the server. Those not sent yet are lost.</source>
        <translation>消息保留在服务器上；尚未发送的消息将丢失。</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>退出登录</translation>
    </message>
    <message>
        <source>Also remove the messages stored on this computer</source>
        <translation>同时删除保存在本机的消息</translation>
    </message>
</context>
<context>
    <name>SkeletonRows</name>
    <message>
        <source>Loading</source>
        <translation>正在加载</translation>
    </message>
</context>
<context>
    <name>Spinner</name>
    <message>
        <source>Working</source>
        <translation>正在处理</translation>
    </message>
</context>
<context>
    <name>StickerGrid</name>
    <message>
        <source>Let&apos;s go</source>
        <translation>冲鸭</translation>
    </message>
    <message>
        <source>Got it</source>
        <translation>收到</translation>
    </message>
    <message>
        <source>Love it</source>
        <translation>喜欢</translation>
    </message>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Sorry</source>
        <translation>抱歉</translation>
    </message>
    <message>
        <source>Tea break</source>
        <translation>喝茶</translation>
    </message>
    <message>
        <source>What?</source>
        <translation>什么？</translation>
    </message>
    <message>
        <source>Asleep</source>
        <translation>睡了</translation>
    </message>
    <message>
        <source>Stickers</source>
        <translation>贴纸</translation>
    </message>
</context>
<context>
    <name>TabBarItem</name>
    <message numerus="yes">
        <source>%1, %n unread</source>
        <translation>
            <numerusform>%1，%n 条未读</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>UnreadBadge</name>
    <message>
        <source>Something new</source>
        <translation>有新内容</translation>
    </message>
    <message numerus="yes">
        <source>%n unread</source>
        <translation>
            <numerusform>%n 条未读</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>UnreadSeparator</name>
    <message>
        <source>New messages</source>
        <translation>新消息</translation>
    </message>
</context>
<context>
    <name>UserDialog</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Only the owner of the server changes administrators.</source>
        <translation>只有服务器所有者可以更改管理员。</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>昵称</translation>
    </message>
    <message>
        <source>E-mail address</source>
        <translation>电子邮箱</translation>
    </message>
    <message>
        <source>Phone number</source>
        <translation>手机号</translation>
    </message>
    <message>
        <source>New password</source>
        <translation>重置密码</translation>
    </message>
    <message>
        <source>Not an administrator any more</source>
        <translation>撤销管理员</translation>
    </message>
    <message>
        <source>Make administrator</source>
        <translation>设为管理员</translation>
    </message>
    <message>
        <source>Enable</source>
        <translation>启用</translation>
    </message>
    <message>
        <source>Disable</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Delete…</source>
        <translation>删除…</translation>
    </message>
</context>
<context>
    <name>UserList</name>
    <message>
        <source>Users</source>
        <translation>用户</translation>
    </message>
</context>
<context>
    <name>WelcomePage</name>
    <message>
        <source>Welcome to Skein, %1</source>
        <translation>欢迎使用 Skein，%1</translation>
    </message>
    <message>
        <source>No chat is open</source>
        <translation>还没有打开会话</translation>
    </message>
    <message>
        <source>Your team is one hop away. Three small steps and you are set.</source>
        <translation>团队近在咫尺，三步即可开始。</translation>
    </message>
    <message>
        <source>Choose one from the list, or start another.</source>
        <translation>从列表中选择一个，或新建会话。</translation>
    </message>
    <message>
        <source>Find colleagues</source>
        <translation>查找同事</translation>
    </message>
    <message>
        <source>Search them by name or number and say hello.</source>
        <translation>按姓名或 ID 查找，打个招呼。</translation>
    </message>
    <message>
        <source>Add a contact</source>
        <translation>添加联系人</translation>
    </message>
    <message>
        <source>Create a group</source>
        <translation>创建群聊</translation>
    </message>
    <message>
        <source>Bring the people of a project together.</source>
        <translation>把项目成员聚在一起。</translation>
    </message>
    <message>
        <source>New group</source>
        <translation>新建群聊</translation>
    </message>
    <message>
        <source>Make it yours</source>
        <translation>个性化</translation>
    </message>
    <message>
        <source>Light or dark, Chinese or English, larger text.</source>
        <translation>浅色或深色、中文或英文、更大的字号。</translation>
    </message>
    <message>
        <source>Open settings</source>
        <translation>打开设置</translation>
    </message>
    <message>
        <source>Tip: press</source>
        <translation>提示：按</translation>
    </message>
    <message>
        <source>anywhere to jump to a chat</source>
        <translation>可随时跳转到会话</translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Online</source>
        <translation>在线</translation>
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
        <source>Offline</source>
        <translation>离线</translation>
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
        <source>Delivered</source>
        <translation>已送达</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>已读</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Recently used</source>
        <translation>最近使用</translation>
    </message>
    <message>
        <source>Smileys</source>
        <translation>笑脸</translation>
    </message>
    <message>
        <source>People</source>
        <translation>人物</translation>
    </message>
    <message>
        <source>Animals and nature</source>
        <translation>动物与自然</translation>
    </message>
    <message>
        <source>Food and drink</source>
        <translation>食物与饮料</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Travel and places</source>
        <translation>旅行与地点</translation>
    </message>
    <message>
        <source>Objects and symbols</source>
        <translation>物品与符号</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>旗帜</translation>
    </message>
</context>
<context>
    <name>WorldDetails</name>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>World channel</source>
        <translation>世界频道</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Everybody on this server reads and writes here.</source>
        <translation>服务器上的所有人都可以在这里看和说。</translation>
    </message>
    <message>
        <source>It is off: nobody writes, everybody reads.</source>
        <translation>已关闭：所有人只能查看，不能发言。</translation>
    </message>
</context>
<context>
    <name>ChangeLoginDialog</name>
    <message>
        <source>Password</source>
        <translation>密码</translation>
    </message>
</context>
<context>
    <name>RegistrationDialog</name>
    <message>
        <source>Registration</source>
        <translation>注册</translation>
    </message>
    <message>
        <source>Whether people may make themselves an account. Administrators always can make one for them.</source>
        <translation>人们能否自行注册账号。管理员随时可以为他人创建账号。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>开放</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Open for a time</source>
        <translation>限时开放</translation>
    </message>
    <message>
        <source>From</source>
        <translation>从</translation>
    </message>
    <message>
        <source>2026-03-01 08:00; empty: from now on</source>
        <translation>2026-03-01 08:00；留空：即刻开始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>至</translation>
    </message>
    <message>
        <source>2026-03-02 18:00; empty: no end</source>
        <translation>2026-03-02 18:00；留空：不限</translation>
    </message>
    <message>
        <source>In the time of this computer.</source>
        <translation>以这台电脑的时间为准。</translation>
    </message>
</context>
</TS>
