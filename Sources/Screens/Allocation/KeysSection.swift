import Core
import Interface

/// The allocation keys as a part of the agreement's screen.
enum KeysSection {
  /// A row for each key, or one that says that there are none.
  static func rows(_ project: Project, _ width: Int) -> [PageRow] {
    let section = AgreementSection.keys
    let keys = project.allocationKeys
    if keys.isEmpty {
      return [
        PageRow(
          id: AgreementItem.empty(section).id, section: section.rawValue,
          lines: "Ingen fordelingsnøgler endnu.".wrapped(to: width).map { [Span($0, .muted)] })
      ]
    }
    return keys.map { key in
      PageRow(
        id: AgreementItem.record(key.reference).id, section: section.rawValue,
        lines: "\(key.plainName): \(key.basis.shown)".wrapped(to: width).map { [Span($0)] })
    }
  }
}
