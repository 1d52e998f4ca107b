package io.influencegen.screening.control;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * People whom nobody knows, the same ones each time: of Latin, Cyrillic, Arabic and Chinese spelling, each with other ways to write them that
 * are on no list. The parts of their names exist, whoever bears them all is made up.
 */
public final class InventedPeople {
    private final Random random;

    public InventedPeople(long seed) {
        random = new Random(seed);
    }

    /** How somebody's name is written: the usual way, in their own script, and in another way that people use. */
    public record Person(
            Origin origin, List<String> parts, String own, List<String> other, LocalDate birthDate, String country) {
        public String name() {
            return String.join(" ", parts);
        }
    }

    public enum Origin {
        LATIN,
        CYRILLIC,
        ARABIC,
        CHINESE
    }

    /** What people do to a name. */
    public enum Change {
        OTHER_SPELLING,
        OWN_SCRIPT,
        TYPO,
        TWO_TYPOS,
        SWAPPED,
        MIDDLE_DROPPED,
        MARKS,
        INITIAL
    }

    public List<Person> people(int count) {
        List<Person> people = new ArrayList<>();
        Set<String> known = new HashSet<>();
        while (people.size() < count) {
            Person person = next(pick(List.of(Origin.values())));
            if (known.add(person.name())) {
                people.add(person);
            }
        }
        return people;
    }

    /** The name after a change; empty when the name does not have what it changes. */
    public String changed(Person person, Change change) {
        return switch (change) {
            case OTHER_SPELLING -> String.join(" ", person.other());
            case OWN_SCRIPT -> person.own();
            case TYPO -> typo(person.parts(), longest(person.parts()));
            case TWO_TYPOS -> twoTypos(person.parts());
            case SWAPPED -> swapped(person.parts());
            case MIDDLE_DROPPED ->
                person.parts().size() < 3 ? "" : person.parts().get(0) + " " + last(person.parts());
            case MARKS -> marked(person.name());
            case INITIAL -> initial(person);
        };
    }

    /** As a file of sanctions is written; every third with the own script as a second name. */
    public static void write(List<Person> people, Writer out) {
        try {
            out.write(
                    "id,schema,name,aliases,birth_date,countries,addresses,identifiers,sanctions,phones,emails,program_ids,dataset,"
                            + "first_seen,last_seen,last_change\n");
            for (int i = 0; i < people.size(); i++) {
                Person person = people.get(i);
                out.write("\"INV-" + i + "\",\"Person\",\"" + person.name() + "\",\"" + (i % 3 == 0 ? person.own() : "")
                        + "\",\""
                        + person.birthDate() + "\",\"" + person.country()
                        + "\",\"\",\"\",\"Invented list\",\"\",\"\",\"\",\"Invented\",\"\",\"\",\"\"\n");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Person next(Origin origin) {
        LocalDate birthDate = LocalDate.of(1940 + random.nextInt(65), 1 + random.nextInt(12), 1 + random.nextInt(28));
        return switch (origin) {
            case LATIN -> latin(birthDate);
            case CYRILLIC -> cyrillic(birthDate);
            case ARABIC -> arabic(birthDate);
            case CHINESE -> chinese(birthDate);
        };
    }

    private Person latin(LocalDate birthDate) {
        String family = pick(LATIN_BEGINNINGS) + pick(LATIN_MIDDLES) + pick(LATIN_ENDINGS);
        List<String> parts = new ArrayList<>(List.of(pick(LATIN_FIRST)));
        if (random.nextInt(3) == 0) {
            parts.add(pick(LATIN_FIRST));
        }
        parts.add(family);
        List<String> other = parts.stream().map(InventedPeople::latinOther).toList();
        return new Person(Origin.LATIN, List.copyOf(parts), String.join(" ", parts), other, birthDate, "de");
    }

    private Person cyrillic(LocalDate birthDate) {
        String own = pick(CYRILLIC_FIRST) + " " + (random.nextInt(2) == 0 ? pick(CYRILLIC_FATHER) + " " : "")
                + pick(CYRILLIC_STEMS) + pick(CYRILLIC_ENDINGS);
        List<String> words = List.of(own.split(" ", -1));
        return new Person(
                Origin.CYRILLIC,
                words.stream().map(word -> spelled(word, Map.of())).toList(),
                own,
                words.stream().map(word -> spelled(word, CYRILLIC_OTHER)).toList(),
                birthDate,
                "ru");
    }

    private Person arabic(LocalDate birthDate) {
        List<String[]> words = new ArrayList<>(List.of(pick(ARABIC), pick(ARABIC)));
        words.add(pick(ARABIC_FAMILY));
        return new Person(
                Origin.ARABIC,
                words.stream().map(word -> word[0]).toList(),
                String.join(" ", words.stream().map(word -> word[2]).toList()),
                words.stream().map(word -> word[1]).toList(),
                birthDate,
                "sy");
    }

    private Person chinese(LocalDate birthDate) {
        String[] family = pick(CHINESE_FAMILY);
        String[] one = pick(CHINESE_GIVEN);
        String[] two = pick(CHINESE_GIVEN);
        return new Person(
                Origin.CHINESE,
                List.of(capital(family[0]), capital(one[0] + two[0])),
                family[1] + one[1] + two[1],
                List.of(
                        capital(one[0]) + "-" + capital(two[0]),
                        capital(family[0]).toUpperCase(Locale.ROOT)),
                birthDate,
                "cn");
    }

    private static String latinOther(String part) {
        return part.replace("ck", "k")
                .replace("ff", "f")
                .replace("mann", "man")
                .replace("ei", "ey")
                .replace("tz", "z");
    }

    private static String spelled(String word, Map<Character, String> first) {
        StringBuilder latin = new StringBuilder();
        for (char letter : word.toLowerCase(Locale.ROOT).toCharArray()) {
            latin.append(first.getOrDefault(letter, CYRILLIC.getOrDefault(letter, "")));
        }
        return capital(latin.toString());
    }

    private static String capital(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private String typo(List<String> parts, int at) {
        List<String> changed = new ArrayList<>(parts);
        String part = parts.get(at);
        int place = 1 + random.nextInt(part.length() - 2);
        char letter = (char) ('a' + random.nextInt(26));
        changed.set(
                at,
                switch (random.nextInt(4)) {
                    case 0 -> part.substring(0, place) + part.substring(place + 1);
                    case 1 -> part.substring(0, place) + letter + part.substring(place);
                    case 2 -> part.substring(0, place) + letter + part.substring(place + 1);
                    default ->
                        part.substring(0, place)
                                + part.charAt(place + 1)
                                + part.charAt(place)
                                + part.substring(place + 2);
                });
        return String.join(" ", changed);
    }

    private String twoTypos(List<String> parts) {
        int longest = longest(parts);
        int other = longest == 0 ? parts.size() - 1 : 0;
        return parts.get(other).length() < 5
                ? ""
                : typo(List.of(typo(parts, longest).split(" ", -1)), other);
    }

    private static int longest(List<String> parts) {
        int longest = 0;
        for (int i = 1; i < parts.size(); i++) {
            longest = parts.get(i).length() > parts.get(longest).length() ? i : longest;
        }
        return longest;
    }

    private static String swapped(List<String> parts) {
        return last(parts) + ", " + String.join(" ", parts.subList(0, parts.size() - 1));
    }

    private static String last(List<String> parts) {
        return parts.get(parts.size() - 1);
    }

    private static String marked(String name) {
        return name.replace('a', 'á').replace('o', 'ö').replace('i', 'ï').replace('s', 'š');
    }

    private static String initial(Person person) {
        int at = person.parts().size() > 2 ? 1 : 0;
        if (person.origin() == Origin.CHINESE) {
            return "";
        }
        List<String> parts = new ArrayList<>(person.parts());
        parts.set(at, parts.get(at).charAt(0) + ".");
        return String.join(" ", parts);
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static List<String> words(String text) {
        return List.of(text.split(" ", -1));
    }

    /** Words of several spellings, with a stroke between those of one word. */
    private static List<String[]> spellings(String text) {
        return words(text).stream().map(word -> word.split("/", -1)).toList();
    }

    private static final List<String> LATIN_FIRST = words(
            "Anna Bertram Carlos Dorothea Emilio Friedrich Gudrun Heinrich Isabel Joaquim Katarina Leopold Magdalena Nicolas Ottilie Patricio"
                    + " Quirin Roberta Sebastian Theodora Ulrich Valentina Wilhelm Xaver Yolanda Zdenek Andrea Beatrice Christoph Domenico"
                    + " Edoardo Fernanda Gabriel Helena Ignacio Johannes Konrad Lorenzo Margarita Norbert Olivia Philippe Raphael Silvia"
                    + " Tobias Ursula Vincent Walter Marcel Brigitte Stefan Monika Gregor Renata Julian Claudia Adrian Sabine Oskar Regina");
    private static final List<String> LATIN_BEGINNINGS = words(
            "Alb Bor Cast Dol Eber Fers Grab Hart Isen Kalt Lind Mont Nor Ober Pal Quen Rod Sant Tol Urb Vald Wend Zell Brand Frey Gold Holl"
                    + " Kirch Lamb Mar Rein Schon Stein Trost Vogel Weiss Bern Corr Dam Falk");
    private static final List<String> LATIN_MIDDLES = words("a e i o u ar en er il on ick eff itz el um or");
    private static final List<String> LATIN_ENDINGS = words(
            "mann berg stein dorf feld hauser ini etti ano ez ado eira ski wicz son sen quist court mont ville hof bach thal meier");

    private static final Map<Character, String> CYRILLIC = Map.ofEntries(
            Map.entry('а', "a"),
            Map.entry('б', "b"),
            Map.entry('в', "v"),
            Map.entry('г', "g"),
            Map.entry('д', "d"),
            Map.entry('е', "e"),
            Map.entry('ё', "yo"),
            Map.entry('ж', "zh"),
            Map.entry('з', "z"),
            Map.entry('и', "i"),
            Map.entry('й', "y"),
            Map.entry('к', "k"),
            Map.entry('л', "l"),
            Map.entry('м', "m"),
            Map.entry('н', "n"),
            Map.entry('о', "o"),
            Map.entry('п', "p"),
            Map.entry('р', "r"),
            Map.entry('с', "s"),
            Map.entry('т', "t"),
            Map.entry('у', "u"),
            Map.entry('ф', "f"),
            Map.entry('х', "kh"),
            Map.entry('ц', "ts"),
            Map.entry('ч', "ch"),
            Map.entry('ш', "sh"),
            Map.entry('щ', "shch"),
            Map.entry('ы', "y"),
            Map.entry('э', "e"),
            Map.entry('ю', "yu"),
            Map.entry('я', "ya"));
    /** As Germans and French write them. */
    private static final Map<Character, String> CYRILLIC_OTHER = Map.of(
            'в', "w", 'ж', "sch", 'х', "ch", 'ц', "z", 'ч', "tsch", 'ш', "sch", 'й', "i", 'ю', "ju", 'я', "ja", 'у',
            "ou");

    private static final List<String> CYRILLIC_FIRST = words(
            "Александр Борис Виктор Геннадий Дмитрий Евгений Захар Игорь Кирилл Леонид Михаил Николай Олег Павел Роман Сергей Тимофей Фёдор"
                    + " Юрий Яков Антонина Валентина Галина Екатерина Жанна Зинаида Ирина Ксения Людмила Марина Наталья Ольга Полина Светлана"
                    + " Татьяна Ульяна Юлия Яна Аркадий Вячеслав");
    private static final List<String> CYRILLIC_FATHER = words(
            "Александрович Борисович Викторович Геннадьевич Дмитриевич Евгеньевич Игоревич Кириллович Леонидович Михайлович Николаевич"
                    + " Олегович Павлович Романович Сергеевич Тимофеевич Фёдорович Юрьевич Яковлевич Васильевич");
    private static final List<String> CYRILLIC_STEMS = words(
            "Абрам Барсук Вороб Горбач Деряб Ершак Жеребц Забол Ивант Карпуш Лаврент Матвеич Назар Овчар Петруш Рябц Самсон Тарас Устин"
                    + " Филат Харитон Цветк Черных Шаповал Щерб Юрас Якуш Балаш Верещаг Гончар Дорош Еремин Жигал Зимин Кондрат Лещ Мясищ"
                    + " Новос Остап Прохор Родион Стрельц Тимош Уваров Хохл Чащ Шишк Ярош Бугай Варлам");
    private static final List<String> CYRILLIC_ENDINGS =
            words("ов ев ин енко ский чук овский ичев ников ушкин анов итин");

    private static final List<String[]> ARABIC = spellings(
            "Mohammed/Muhamad/محمد Ahmad/Ahmed/أحمد Mahmoud/Mahmud/محمود Mustafa/Moustafa/مصطفى Khalid/Khaled/خالد Yusuf/Youssef/يوسف"
                    + " Hassan/Hasan/حسن Hussein/Hussain/حسين Ibrahim/Ebrahim/إبراهيم Ismail/Ismael/إسماعيل Omar/Umar/عمر Othman/Usman/عثمان"
                    + " Abdullah/Abdallah/عبدالله Abdulrahman/Abdelrahman/عبدالرحمن Salim/Saleem/سليم Jamal/Gamal/جمال Karim/Kareem/كريم"
                    + " Rashid/Rasheed/رشيد Tariq/Tarek/طارق Walid/Waleed/وليد Zaid/Zayd/زيد Bilal/Belal/بلال Faisal/Faysal/فيصل Nasser/Naser/ناصر"
                    + " Samir/Sameer/سمير Fatima/Fatimah/فاطمة Maryam/Mariam/مريم Aisha/Aicha/عائشة Khadija/Khadijah/خديجة Layla/Leila/ليلى"
                    + " Nour/Noor/نور Marwan/Merwan/مروان Bashir/Basheer/بشير Farouk/Faruq/فاروق Idris/Idriss/إدريس Sulaiman/Suleiman/سليمان"
                    + " Amin/Ameen/أمين Anwar/Anwer/أنور Basil/Bassel/باسل Fadi/Fady/فادي Ghassan/Gassan/غسان Habib/Habeeb/حبيب Hamza/Hamzah/حمزة"
                    + " Imad/Emad/عماد Jalal/Jallal/جلال Kamal/Kamel/كمال Latif/Lateef/لطيف Majid/Majeed/مجيد Munir/Mounir/منير Nabil/Nabeel/نبيل"
                    + " Qais/Kais/قيس Rafiq/Rafik/رفيق Sabri/Sabry/صبري Shakir/Chakir/شاكر Taha/Tahah/طه Wasim/Waseem/وسيم Zuhair/Zouheir/زهير"
                    + " Adnan/Adnane/عدنان Bahaa/Baha/بهاء Dalal/Dallal/دلال Hanan/Hanane/حنان Jamila/Jameela/جميلة Lubna/Loubna/لبنى Muna/Mouna/منى"
                    + " Rania/Raniya/رانيا Salma/Selma/سلمى");
    private static final List<String[]> ARABIC_FAMILY = spellings(
            "Haddad/Hadad/حداد Khoury/Khouri/خوري Najjar/Nadjar/نجار Sayegh/Sayigh/صايغ Qasim/Kassem/قاسم Mansour/Mansur/منصور"
                    + " Shaheen/Shahin/شاهين Darwish/Darweesh/درويش Zaman/Zamaan/زمان Barakat/Barakaat/بركات Hamdan/Hamdaan/حمدان Saleh/Salih/صالح"
                    + " Rahmani/Rahmany/رحماني Tikriti/Tekriti/تكريتي Baghdadi/Bagdadi/بغدادي Masri/Masry/مصري Shami/Shamy/شامي Hijazi/Hidjazi/حجازي"
                    + " Yamani/Yemani/يماني Halabi/Halaby/حلبي Ghazali/Gazali/غزالي Farouqi/Faruki/فاروقي Ansari/Ansary/أنصاري Qureshi/Kureishi/قريشي"
                    + " Dimashqi/Dimashki/دمشقي Nabulsi/Nabulsy/نابلسي Kurdi/Kurdy/كردي Turki/Turky/تركي Basri/Basry/بصري Mosuli/Mosuly/موصلي"
                    + " Abadi/Abady/عبادي Asfour/Asfur/عصفور Azzam/Azam/عزام Bazzi/Bazi/بزي Bitar/Beitar/بيطار Chalabi/Shalabi/شلبي Dabbagh/Dabagh/دباغ"
                    + " Fakhri/Fakhry/فخري Ghanem/Ganim/غانم Hakim/Hakeem/حكيم Harb/Harbe/حرب Hourani/Hurani/حوراني Issawi/Isawi/عيساوي"
                    + " Jabbour/Jabur/جبور Kanaan/Kanan/كنعان Khatib/Khateeb/خطيب Khalil/Khaleel/خليل Lahham/Laham/لحام Maalouf/Malouf/معلوف"
                    + " Mahdi/Mehdi/مهدي Matar/Mattar/مطر Nahhas/Nahas/نحاس Nasrallah/Nasralla/نصرالله Obeid/Ubaid/عبيد Qabbani/Kabbani/قباني"
                    + " Rifai/Rifaai/رفاعي Sabbagh/Sabagh/صباغ Safadi/Safady/صفدي Salhab/Selhab/سلهب Sharif/Shareef/شريف Shukri/Shoukri/شكري"
                    + " Sweidan/Suwaidan/سويدان Tannous/Tanus/طنوس Tawil/Taweel/طويل Zahra/Zahrah/زهرة Zein/Zain/زين Zubaidi/Zoubeidi/زبيدي");

    private static final List<String[]> CHINESE_FAMILY = spellings(
            "wang/王 li/李 zhang/张 liu/刘 chen/陈 yang/杨 zhao/赵 huang/黄 zhou/周 wu/吴 xu/徐 sun/孙 hu/胡 zhu/朱 gao/高 lin/林 he/何 guo/郭 ma/马"
                    + " luo/罗 liang/梁 song/宋 zheng/郑 xie/谢 han/韩 tang/唐 feng/冯 deng/邓 cao/曹 peng/彭"
                    + " zeng/曾 xiao/肖 tian/田 dong/董 pan/潘 yuan/袁 cai/蔡 jiang/蒋 du/杜 ye/叶 cheng/程 wei/魏 su/苏 lu/吕 ding/丁 ren/任 shen/沈"
                    + " yao/姚 lu/卢 fu/傅 zhong/钟 cui/崔 tan/谭 liao/廖 fan/范 wang/汪 jin/金 shi/石 jia/贾 xia/夏");
    private static final List<String[]> CHINESE_GIVEN = spellings(
            "wei/伟 fang/芳 na/娜 min/敏 jing/静 li/丽 qiang/强 lei/磊 jun/军 yang/洋 yong/勇 yan/艳 jie/杰 juan/娟 tao/涛 ming/明 chao/超 xiu/秀"
                    + " xia/霞 ping/平 gang/刚 gui/桂 ying/英 hua/华 yu/玉 lan/兰 hong/红 bo/波 bin/斌 hui/辉 xin/新 peng/鹏 kai/凯 liang/亮 cheng/成"
                    + " jian/建 guo/国 dong/东 bao/宝 qing/青 rong/荣 shan/山 shu/书 ting/婷 wen/文 xiang/翔 xue/雪 yi/怡 zhen/珍 zhi/志"
                    + " an/安 bei/贝 biao/彪 chang/昌 chun/春 da/达 de/德 en/恩 fa/发 fei/飞 fu/福 guang/光 hai/海 hao/浩 he/和 heng/恒 jia/佳 jin/金 jiu/久"
                    + " ke/科 kang/康 le/乐 lian/莲 long/龙 mei/梅 miao/妙 mu/木 nan/南 ning/宁 pei/培 qi/琪 qiu/秋 quan/泉 ru/如 rui/瑞 sen/森 sheng/胜"
                    + " shun/顺 si/思 song/松 su/素 tai/泰 tian/天 xi/喜 xian/贤 xing/兴 yuan/元 yun/云 ze/泽 zhong/忠 zhu/竹 zong/宗");
}
