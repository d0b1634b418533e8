// Passwords of eight or more signs that are tried first by those who guess, written in small letters without trailing figures or signs
// where the rule removes those. Shorter ones are refused by their length; repeated and running signs by the rule itself.
const written = `
12345678 123456789 1234567890 12345678910 123456789a a123456789 123456789q q123456789 123456789abc abc123456789 abc123456 123456abc
a12345678 12345678a a1234567 1234567a 123456aa aa123456 aa12345678 123456ab ab123456 123456qq qq123456 123456789qq qq123456789 qwe123456
123456qwe 123qwe123 1q2w3e4r 1q2w3e4r5t 1q2w3e4r5t6y q1w2e3r4 q1w2e3r4t5 1qaz2wsx 1qaz2wsx3edc 2wsx3edc qazwsxedc qazwsx123 zaq12wsx
zaq1zaq1 zaq1xsw2 1qazxsw2 1qaz@wsx !qaz2wsx 1234qwer qwer1234 1234abcd abcd1234 asdf1234 1234asdf zxcv1234 zxcvbnm123 asdfghjkl qwertyui
qwertyuiop qwerty123 qwerty12 qwerty1234 qwerty12345 qwerty123456 asdfasdf qweasdzxc qweqweqwe asdasdasd zxczxczxc qwertyqwerty
qwer1234qwer poiuytrewq lkjhgfdsa mnbvcxz1 zxcvbnm1 zxcvbnm, asdfghjk asdfghjkl; zxcvasdf qazxswedc edcrfvtgb wsxedcrfv
password passw0rd p@ssw0rd p@ssword pa55word pa55w0rd password1 password12 password123 password1234 password! mypassword newpassword
changeme changeit changepassword letmein1 letmein123 welcome1 welcome123 welcomehome iloveyou iloveyou1 iloveyou2 iloveyou123
iloveyou520 5201314520 52013141 1314520520 5211314 woaini520 woaini521 woaini1314 woaini123 woaini123456 woaini5201314 woaiwojia
woaini woaimama wodemima wodemima123 mima1234 mima123456 mimamima nihao123 nihao123456 nihaoma123 nishishui caonima caonima123
woshishui wobuzhidao zhangwei zhangwei123 wangwei123 wangjing liuyang123 lijing123 zhangjing chenchen yangyang lingling tiantian
huanhuan feifei123 xiaoxiao mingming dandan123 beibei123 baobei520 baobei123 laopo520 laogong520 qinaide520 wanghao123 zhangsan
zhangsan123 lisi1234 admin123 admin1234 admin12345 admin123456 admin888 admin8888 admin666 admin@123 adminadmin administrator
administrator1 root1234 root123456 rootroot toor1234 test1234 test12345 test123456 testtest testtest1 testing123 guest123 guest1234
user1234 user123456 username sysadmin superuser superman superman1 manager1 operator operator1 oracle123 mysql123 mysql123456 postgres
postgres1 postgres123 tomcat123 weblogic weblogic1 redis123 jenkins1 gitlab123 apache123 linux123 huawei123 huawei@123 huawei12#$
admin@huawei changeme_123 h3capadmin zte123456 hikvision hik12345 dahua123 tplink123 xiaomi123 taobao123 alibaba1 tencent1 baidu123
weixin123 weixin520 qq123456789 qq520520 wechat123 zhifubao1 internet network1 computer computer1 keyboard windows1 windows10 windowsxp
microsoft google123 facebook youtube1 linkedin twitter1 whatever1 trustno1 starwars princess princess1 sunshine sunshine1 football
football1 baseball baseball1 basketball basketball1 michael1 jennifer jennifer1 jonathan jessica1 michelle alexander elizabeth
charlie1 danielle victoria samantha benjamin christian christopher matthew1 nicholas anthony1 stephanie patricia richard1 robert123
shadow123 dragon123 dragon12 monkey123 monkey12 master123 master12 killer123 hunter12 hunter123 ranger123 access14 batman123 spiderman
pokemon1 pokemon123 pikachu1 nintendo playstation liverpool liverpool1 chelsea1 arsenal1 barcelona realmadrid manchester juventus
metallica slipknot eminem12 greenday midnight sweetheart butterfly chocolate cheese12 cookie123 summer123 summer2024 summer2025 summer2026
winter2024 winter2025 winter2026 spring2025 spring2026 autumn2025 autumn2026 september december january1 february november october1
birthday1 business corvette mercedes ferrari1 porsche1 mustang1 yamaha12 suzuki12 toyota12 scorpion elephant dolphin1 dolphins tigers12
cowboys1 steelers redskins yankees1 lakers24 redsox04 hello123 hello1234 hello12345 hellohello helloworld freedom1 freedom123
forever1 forever21 fuckyou1 fuckyou123 fuckyou2 asshole1 bullshit blink182 jordan23 kobe2424 money123 secret123 secret12 lovelove
love1234 lovely123 loveyou1 iloveu123 babygirl babygirl1 babyboy1 angel123 angels12 passpass pass1234 pass12345 pass@123 pass@word1
p@ss1234 p@ssw0rd1 p@ssw0rd123 p@$$w0rd passw0rd1 passw0rd123 default1 default123 temp1234 temp12345 temporary demo1234 demo123456
china123 china1234 china2008 beijing1 beijing2008 beijing123 shanghai shanghai1 shanghai123 guangzhou guangdong shenzhen shenzhen1
hangzhou hangzhou1 hangzhou123 zhejiang zhejiang1 zhejiang123 zhonghua zhongguo zhongguo1 zhongguo123 woaizhongguo jiangsu123 nanjing123
chongqing chongqing1 tianjin123 chengdu123 wuhan1234 hunan1234 fujian123 jiangxi123 anhui1234 henan1234 hebei1234 shandong shandong1
`;

/** Passwords that are refused because guessers try them first. */
export const commonPasswords: ReadonlySet<string> = new Set(written.split(/\s+/).filter(Boolean));
