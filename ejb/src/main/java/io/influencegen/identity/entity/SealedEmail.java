package io.influencegen.identity.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** An e-mail address that only the account's key opens, and the index that finds it without opening any. */
@Embeddable
public class SealedEmail {
    @Column(name = "email_cipher")
    private byte[] cipher;

    @Column(name = "email_index")
    private byte[] index;

    protected SealedEmail() {}

    public SealedEmail(byte[] cipher, byte[] index) {
        this.cipher = cipher.clone();
        this.index = index.clone();
    }

    public byte[] cipher() {
        return cipher.clone();
    }

    public byte[] index() {
        return index.clone();
    }
}
