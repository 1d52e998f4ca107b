package io.influencegen.imaging.control;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.influencegen.worker.contract.ModelView;

/** A worker's offer as the JSON its column holds; a newer worker may say more than is known here. */
final class OfferText {
    private static final ObjectMapper JSON =
            new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

    private OfferText() {}

    static String write(ModelView offer) {
        try {
            return JSON.writeValueAsString(offer);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Every offer is JSON", e);
        }
    }

    static ModelView read(String text) {
        try {
            return JSON.readValue(text, ModelView.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("An offer was kept that is none", e);
        }
    }
}
