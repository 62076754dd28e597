### Dateline の文言、日本語。

digest-title = { $places } · { $date } · { $counts }
digest-counts = { $since }の{ $stories }本（{ $outlets }媒体）
digest-since =
    { $day ->
        [today] { $clock }以降
        [yesterday] 昨日{ $clock }以降
        [day-ago] 昨日以降
       *[other] { $date } { $clock }以降
    }
digest-late =
    { $day ->
        [today] 遅延：予定は{ $clock }
        [yesterday] 遅延：予定は昨日{ $clock }
       *[other] 遅延：予定は{ $date } { $clock }
    }
nothing-new = { $places }：{ $since }、新しいニュースはありません。

comma = { "、" }
map-alt = 国別ニュースの地図：{ $countries }
map-country = { $country } { $count }
places-more = { $places }ほか{ $count }件
region-none = 国際

update = 続報
also-about = 関連 { $flags }
outlets-more = +{ $count }
age-now = たった今
age-minutes = { $count }分前
age-hours = { $count }時間前
age-days = { $count }日前

news = 新着：{ $facts }
news-number = 現在{ $number }（{ $outlet }）
news-outlets = { $outlets }も報道
news-places = { $places }にも拡大

dispute = 数字に食い違い · { $counted }：{ $claims }
counted-dead = 死者
counted-injured = 負傷者
counted-missing = 行方不明者
counted-arrested = 拘束者
counted-rescued = 救助された人
counted-displaced = 避難者
counted-magnitude = マグニチュード
counted-who = { $counted }（{ $who }）
claim = { $number }（{ $outlets }）
at-least = 少なくとも{ $count }
about-count = 約{ $count }
at-most = 最大{ $count }

more-here = ほかに{ $count }本：{ $command }
more-left = ほかに{ $count }本
more-elsewhere = ほかの地域にも{ $count }本

pick-story = 記事を選ぶ
settings-button = 設定
reworded = 各媒体の文をもとにモデルが書き直し、事実を照合済み
change-it = 変更：{ $commands }

notice-moved = { $source }は移転しました。今後は { $address } を読み込みます。
notice-gone = { $source }は完全に廃止されたと、サイトが伝えています。今後は読み込みません。
notice-silent = { $source }は{ $days }日間読み込めていません。1日に1回ほど再試行します。
notice-try = 別のアドレスなら読めるかもしれません: { $address }
notice-list = これらの配信元は全チャット共通の一覧にあります。そちらを直してください。
source-add-button = 別のアドレスを読む
source-remove-button = この配信元を外す

sample-label = 見本号
sample-edition = { $label }：媒体もニュースも架空のものです。

area-middle-east = 中東
area-gulf = 湾岸諸国
area-mena = 中東・北アフリカ
area-levant = レバント
area-balkans = バルカン
area-maghreb = マグレブ
area-sahel = サヘル
area-horn-of-africa = アフリカの角
area-great-lakes = アフリカ大湖沼地域
area-sub-saharan-africa = サハラ以南アフリカ
area-scandinavia = スカンディナビア
area-nordics = 北欧諸国
area-baltics = バルト三国
area-benelux = ベネルクス
area-iberia = イベリア半島
area-british-isles = ブリテン諸島
area-visegrad = ビシェグラード・グループ
area-central-europe = 中欧
area-caucasus = コーカサス
area-eu = 欧州連合（EU）
area-eurozone = ユーロ圏
area-asean = ASEAN
area-saarc = 南アジア地域協力連合
area-indochina = インドシナ
area-far-east = 極東
area-asia-pacific = アジア太平洋
area-latin-america = 中南米
area-north-america = 北米
area-west-indies = 西インド諸島
area-cis = 旧ソ連諸国
area-arab-world = アラブ世界
area-brics = BRICS
area-g7 = G7
area-nato = NATO
area-oceania-pacific = 太平洋の島々
