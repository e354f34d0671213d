import CourseCatalogue
import Foundation
import Interchange

/// The one place that asks what day it is.
enum Clock {
    /// Today's date in Paris, where the publishers and their readers are.
    static func todayInParis() -> CalendarDate? {
        EuropeParis.day(atSecondsSince1970: Int(Date().timeIntervalSince1970))
    }
}
