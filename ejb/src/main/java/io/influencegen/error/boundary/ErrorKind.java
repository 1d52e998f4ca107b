package io.influencegen.error.boundary;

/** Who can mend an error, which decides how an edge shows it. */
public enum ErrorKind {
    /** The caller sent something that cannot be accepted, and can send it better. */
    USER,
    /** The thing asked for does not exist, or the caller may not know that it does. */
    NOT_FOUND,
    /** The caller is known and may not do this. */
    DENIED,
    /** The state has moved on: somebody else was first, or a transition is not allowed. */
    CONFLICT,
    /** A limit is reached: quota, disk, queue. Later it may go through. */
    RESOURCES,
    /** A system we depend on failed. */
    EXTERNAL,
    /** Our own fault. */
    INTERNAL
}
