import Core
import Interface

/// The follow-up rounds on the tab Opfølgning.
enum RoundsSection {
  /// The rows, the latest round first.
  static func rows(_ project: Project, width: Int, today: Day) -> [PageRow] { [] }
}
