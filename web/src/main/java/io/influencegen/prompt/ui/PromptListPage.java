package io.influencegen.prompt.ui;

import io.influencegen.access.boundary.RequestContext;
import io.influencegen.access.boundary.Role;
import io.influencegen.listing.boundary.Page;
import io.influencegen.portal.ui.Notices;
import io.influencegen.prompt.boundary.PromptLibrary;
import io.influencegen.prompt.boundary.PromptTemplates;
import io.influencegen.prompt.boundary.PromptView;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** The library of prompts, page by page; tab, words and brand are in its address. */
@Named
@ViewScoped
public class PromptListPage implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int CARDS = 24;
    private static final List<String> TABS = List.of("all", "mine", "templates", "favourites");

    @Inject
    private PromptLibrary library;

    @Inject
    private PromptTemplates templates;

    @Inject
    private RequestContext context;

    @Inject
    private Notices notices;

    private String show = "all";
    private String words = "";
    private String brand = "";
    private int page = 1;
    private long total;
    private List<PromptCard> cards;
    private List<String> brands = List.of();

    public void open() {
        if (cards == null) {
            brands = library.brands();
            read();
        }
    }

    public void favourite(PromptCard card) {
        library.favourite(card.getId(), !card.isFavourite());
        read();
    }

    public void delete(PromptCard card) {
        if (card.isTemplate()) {
            templates.delete(card.getId());
        } else {
            library.delete(card.getId());
        }
        notices.success("prompt.deleted", card.getTitle());
        read();
    }

    public void switchTemplate(PromptCard card) {
        if (card.isDisabled()) {
            templates.enable(card.getId());
        } else {
            templates.disable(card.getId());
        }
        read();
    }

    private void read() {
        Page<PromptView> found =
                library.list(PromptQuestion.of(show, words, Map.of("brand", brand), (page - 1) * CARDS, CARDS));
        total = found.total();
        cards = found.items().stream()
                .map(view -> new PromptCard(view, !view.isTemplate() || isMaker()))
                .toList();
    }

    public boolean isMaker() {
        return context.caller().has(Role.ADMINISTRATOR) || context.caller().has(Role.CAMPAIGN_MANAGER);
    }

    public List<String> getTabs() {
        return TABS;
    }

    /** The same question to another tab. */
    public String tab(String tab) {
        return address(tab, 1);
    }

    public String getPrevious() {
        return address(show, page - 1);
    }

    public String getNext() {
        return address(show, page + 1);
    }

    private String address(String tab, int number) {
        return "/prompt/list?show=" + tab + "&text=" + encoded(words) + "&brand=" + encoded(brand)
                + (number > 1 ? "&page=" + number : "");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Whether somebody looks for something, so that nothing found is not nothing there. */
    public boolean isSearched() {
        return !words.isBlank() || !brand.isBlank();
    }

    public List<PromptCard> getCards() {
        return cards;
    }

    public List<String> getBrands() {
        return brands;
    }

    public long getTotal() {
        return total;
    }

    public long getPages() {
        return Math.max(1, (total + CARDS - 1) / CARDS);
    }

    public String getPage() {
        return String.valueOf(page);
    }

    /** From the address, where anything can stand. */
    public void setPage(String number) {
        page = number != null && number.matches("[1-9]\\d{0,3}") ? Integer.parseInt(number) : 1;
    }

    public String getShow() {
        return show;
    }

    public void setShow(String tab) {
        show = TABS.contains(tab) ? tab : "all";
    }

    public String getWords() {
        return words;
    }

    public void setWords(String words) {
        this.words = PromptQuestion.orEmpty(words);
    }

    public String getBrand() {
        return brand;
    }

    public void setBrand(String brand) {
        this.brand = PromptQuestion.orEmpty(brand).replace("\0", "");
    }
}
