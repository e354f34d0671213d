import Foundation

/// Gives the memory that is free in the program's heap back to the system: what was taken while a source was read, of which
/// little fits what follows.
package func returnFreeMemory() {
    #if canImport(Glibc)
        malloc_trim(0)
    #endif
}
