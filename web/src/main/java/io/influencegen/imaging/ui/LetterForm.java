package io.influencegen.imaging.ui;

import io.influencegen.imaging.boundary.DeadLetterChange;
import io.influencegen.imaging.boundary.GenerationView.Asked;
import java.io.Serializable;

/** What an operator types to mend a dead letter. */
public final class LetterForm implements Serializable {
    private static final long serialVersionUID = 1L;

    private String model;
    private String prompt;
    private String negativePrompt;
    private String ratio;
    private long seed;
    private int steps;
    private double guidance;

    LetterForm(Asked asked) {
        model = asked.model();
        prompt = asked.prompt();
        negativePrompt = asked.negativePrompt();
        ratio = asked.ratio();
        seed = asked.seed();
        steps = asked.steps();
        guidance = asked.guidance();
    }

    DeadLetterChange toChange() {
        return new DeadLetterChange(
                model.strip(),
                prompt,
                negativePrompt == null ? "" : negativePrompt,
                ratio.strip(),
                seed,
                steps,
                guidance);
    }

    public String getModel() {
        return model;
    }

    public void setModel(String model) {
        this.model = model;
    }

    public String getPrompt() {
        return prompt;
    }

    public void setPrompt(String prompt) {
        this.prompt = prompt;
    }

    public String getNegativePrompt() {
        return negativePrompt;
    }

    public void setNegativePrompt(String negativePrompt) {
        this.negativePrompt = negativePrompt;
    }

    public String getRatio() {
        return ratio;
    }

    public void setRatio(String ratio) {
        this.ratio = ratio;
    }

    public long getSeed() {
        return seed;
    }

    public void setSeed(long seed) {
        this.seed = seed;
    }

    public int getSteps() {
        return steps;
    }

    public void setSteps(int steps) {
        this.steps = steps;
    }

    public double getGuidance() {
        return guidance;
    }

    public void setGuidance(double guidance) {
        this.guidance = guidance;
    }
}
