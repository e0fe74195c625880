import Core
import Reports
import Storage

/// Publishes a project's site, for the command, the screen and whoever is forgotten alike.
struct Publisher {
  let environment: Environment

  /// The site as it is now; throws where it is a reader who wants it.
  func site(of ledger: Ledger) throws -> Site {
    if ledger.project.isForReaders, let hindrance = environment.granted.hindranceToPublishing {
      throw Failure(.noPermission, hindrance)
    }
    return try Site(
      SiteContext(
        today: environment.today, zone: environment.zone, ledger: ledger,
        viewpoint: Viewpoint(isPractice: environment.isPractice),
        letterhead: try PaperTemplates(environment).letterhead))
  }

  /// Throws where a journal is a copy that was taken along: its pages would take the place of those of
  /// home, which it doesn't have all of.
  static func demandHome(_ journal: any Journal) throws(Failure) {
    guard let origin = journal.origin else { return }
    throw Failure(
      .noPermission,
      """
      Dette er en kopi af projektet, og siderne udgives hjemme, fra \(origin.home). Intet er skrevet. \
      Flet kopien, og udgiv siderne dér.
      """)
  }

  /// Publishes it in a folder.
  func publish(_ ledger: Ledger, in folder: String) throws -> Publication {
    try SiteFolder(path: folder).publish(
      site(of: ledger), for: ledger.project, at: environment.now)
  }
}
