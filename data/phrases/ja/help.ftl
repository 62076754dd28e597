### Dateline の文言、日本語。です・ます調。

settings-line = settings タイムゾーン karachi 時刻 07:30, 18:00
start-line = パキスタンと南アジア 平日 7:30 karachi

explain-digest = このチャットが購読する場所、または全世界の内容です。ここで見たものも次のダイジェストに入ります。
examples-digest =
    digest
    digest 南アジア
    digest 日本、韓国
    digest 昨日
    digest パキスタン 2021-04-08
explain-country = どこで書かれたかにかかわらず、その国についてのニュースです。どの言語の名前でも、コードでも旗でもかまいません。
examples-country =
    country パキスタン
    country PK
    country 🇵🇰
explain-region = 国連の地域区分と通称（サヘル、バルカン、湾岸）を国別にまとめます。
examples-region =
    region 南アジア
    region 中東
    region 世界
explain-world = この1日の主なニュースです。ボタンで各大陸へ進めます。
examples-world = world
explain-search = すべての言葉を含むニュースが先です。なければ一部を含むものを出します。
examples-search =
    search 停戦
    search 中央銀行
    search 洪水
explain-story = 言葉に最も合うニュースです。最後に「sources」と付けると記事の一覧になります。
examples-story =
    story mirani dam
    story mirani dam sources
explain-why = このチャットに伝えた、または伝えなかった理由もわかります。何も書かなければ、最後に表示したニュースについて答えます。
examples-why = why mirani dam
explain-subscribe = 場所を読点で区切り、必要なら時刻、曜日、タイムゾーンを続けます。もう一度送ると場所が加わります。
examples-subscribe =
    subscribe パキスタン、南アジア 07:30
    subscribe ケニア 平日 午前7時 nairobi
explain-subscriptions = このチャットの場所と、ダイジェストの時刻、曜日、タイムゾーンです。
examples-subscriptions = subscriptions
explain-unsubscribe = 時刻とタイムゾーンは、次に購読するときのために残ります。
examples-unsubscribe =
    unsubscribe パキスタン
    unsubscribe すべて
explain-settings = 何も書かなければ表示します。1行でいくつも変更できます。静かな時間の分は終わってすぐ届きます。
examples-settings =
    settings
    settings タイムゾーン karachi
    settings 時刻 07:30, 18:00
    settings 曜日 月曜から金曜
    settings 静か 22:00-06:30
    settings 長さ 短い
    settings 言語 ウルドゥー語
    settings ニュース en, ja
    settings 音 オフ
    settings 地図 オン
explain-follow = すべての言葉を含むニュースが次のダイジェストに入ります。何も書かなければフォロー中の言葉を表示します。
examples-follow =
    follow 中央銀行
    follow インダス 水条約
    follow
explain-mute = すべての言葉を含むもの、その媒体だけが伝えるもの、主にその場所のものは出さなくなります。いくつかの意味に取れる名前は、まず媒体、次に場所とみなします。前に「言葉」と付けると言葉になります。
examples-mute =
    mute クリケット
    mute 媒体 gulf mirror
    mute 場所 インド
    mute
explain-unmute = 何も書かなければ、非表示のものをすべて示します。
examples-unmute =
    unmute クリケット
    unmute
explain-pause = 場所、時刻、お伝えした内容はそのままです。日付がなければ /resume まで続きます。
examples-pause =
    pause
    pause 月曜まで
    pause 3日
    pause 2027-01-31 まで
explain-resume = 場所、時刻、タイムゾーンは前のままです。
examples-resume = resume
explain-sources = よく伝える順に、この7日間の記事数とともに示します。
examples-sources =
    sources
    sources パキスタン
explain-addsource = フィードのアドレス、またはフィードを示すサイトのアドレスです。その情報源だけが伝える内容は、ほかのチャットには出ません。
examples-addsource = addsource https://post.example/feed
explain-removesource = 何も書かなければ、このチャットが追加した情報源を示します。
examples-removesource =
    removesource https://post.example/feed
    removesource
explain-export = 別のチャットに、1行ずつ別のメッセージで貼り付けてください。sources.opml はそのチャットかフィードリーダーに送ってください。
examples-export = export
explain-import = 場所、フォロー、非表示、情報源はここにあるものに加わり、設定はここのものと入れ替わります。
examples-import = import { "{" }"v":1,"places":["PK","034"]{ "}" }
explain-privacy = 削除は元に戻せません。場所、設定、履歴、待機中のメッセージがデータベースファイルから消えます。
examples-privacy =
    privacy
    privacy 削除
explain-help = 質問は誰でもできます。グループで受け取る内容を変えられるのは管理者だけです。
examples-help =
    help
    help subscribe
explain-start = チャットの最初のメッセージです。ボットへのリンクに場所を入れられます：t.me/BOT?start=south_asia
examples-start =
    start
    start { start-line }
explain-status = 端末と、設定 OPERATORS に挙げた人のためのものです。
examples-status = status
