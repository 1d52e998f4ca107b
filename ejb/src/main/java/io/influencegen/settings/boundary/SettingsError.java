package io.influencegen.settings.boundary;

import io.influencegen.error.boundary.ErrorCode;
import io.influencegen.error.boundary.ErrorKind;

public enum SettingsError implements ErrorCode {
    /** No feature declares a setting of this name. */
    SETTING_UNKNOWN(ErrorKind.NOT_FOUND),
    SETTING_NOT_A_NUMBER(ErrorKind.USER),
    SETTING_NOT_A_DURATION(ErrorKind.USER),
    SETTING_NOT_A_FLAG(ErrorKind.USER),
    SETTING_NOT_A_CHOICE(ErrorKind.USER),
    SETTING_NOT_A_URL(ErrorKind.USER),
    SETTING_OUT_OF_RANGE(ErrorKind.USER),
    SETTING_TOO_LONG(ErrorKind.USER);

    private final ErrorKind kind;

    SettingsError(ErrorKind kind) {
        this.kind = kind;
    }

    @Override
    public ErrorKind kind() {
        return kind;
    }
}
