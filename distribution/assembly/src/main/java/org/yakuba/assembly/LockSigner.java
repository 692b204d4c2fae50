package org.yakuba.assembly;

import org.yakuba.generations.Lock;

/** Signs the lock of a distribution for its assembler; the answer becomes {@code lock.json.sig}. */
@FunctionalInterface
interface LockSigner {
    byte[] sign(Lock lock);
}
