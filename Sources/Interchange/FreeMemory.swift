import CSystemCalls

/// Gives the memory that the program no longer uses back to the system, where the system's library can: what reading took is
/// in pieces that little of what follows fits.
package func returnFreeMemory() { parcours_trim_heap() }
