import Core
import Reports

/// Publishes a project's site, for the command, the screen and whoever is forgotten alike.
struct Publisher {
  let environment: Environment

  /// The site as it is now; throws where it is a reader who wants it.
  func site(of ledger: Ledger) throws -> Site {
    if ledger.project.isForReaders, let hindrance = environment.granted.hindranceToPublishing {
      throw Failure(.noPermission, hindrance)
    }
    let address = Link(ledger.project.info.site).flatMap { $0.isAddress ? $0.text : nil }
    return try Site(
      SiteContext(
        today: environment.today, zone: environment.zone, ledger: ledger,
        viewpoint: Viewpoint(isPractice: environment.isPractice),
        letterhead: try PaperTemplates(environment).letterhead, address: address))
  }

  /// Publishes it in a folder.
  func publish(_ ledger: Ledger, in folder: String) throws -> Publication {
    try SiteFolder(path: folder).publish(
      site(of: ledger), for: ledger.project, at: environment.now)
  }
}
