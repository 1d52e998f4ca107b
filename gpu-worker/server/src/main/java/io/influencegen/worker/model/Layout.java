package io.influencegen.worker.model;

import io.influencegen.worker.onnx.ModelFault;
import java.nio.file.Files;
import java.nio.file.Path;

/** How the files of a model lie in its folder, and what its graphs want. */
public enum Layout {
    /** FLUX's transformer with one small text encoder: the model that comes with the product. */
    SCENES(false),
    FLUX(true),
    SD(false),
    SDXL(true);

    private final boolean secondEncoder;

    Layout(boolean secondEncoder) {
        this.secondEncoder = secondEncoder;
    }

    public boolean readsTwice() {
        return secondEncoder;
    }

    boolean isTransformer() {
        return this == SCENES || this == FLUX;
    }

    public String denoiserFolder() {
        return isTransformer() ? "transformer" : "unet";
    }

    public static Layout of(Path folder) {
        boolean second = Files.isDirectory(folder.resolve("text_encoder_2"));
        if (Files.isDirectory(folder.resolve("transformer"))) {
            return second ? FLUX : SCENES;
        }
        if (Files.isDirectory(folder.resolve("unet"))) {
            return second ? SDXL : SD;
        }
        throw new ModelFault("%s has neither transformer/ nor unet/, so it is no layout that is known here"
                .formatted(folder.getFileName()));
    }
}
