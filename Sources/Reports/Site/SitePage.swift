import Core

/// A page of the site before it has its frame: a paper, and what it leads to.
struct SitePage {
  /// Its path below the site's folder.
  let path: String
  /// Where in the navigation it belongs.
  let place: SitePlace
  /// What it says.
  var paper: Paper
  /// What is led to after a part, by the part's name.
  var links: [String: [SiteLink]] = [:]
}

/// A place that every page leads to.
enum SitePlace: CaseIterable {
  case front, plan, meeting, papers, calendar

  /// The path of its page.
  var path: String {
    switch self {
    case .front: Site.front
    case .plan: "plan.html"
    case .meeting: "moede.html"
    case .papers: "papirer.html"
    case .calendar: "kalender.html"
    }
  }

  /// What it is called.
  var name: String {
    switch self {
    case .front: "Forside"
    case .plan: "Planen"
    case .meeting: "Næste møde"
    case .papers: "Papirer"
    case .calendar: "Kalender"
    }
  }
}

/// Where a page leads to.
struct SiteLink {
  /// What it is called.
  let title: String
  /// What is found there; nothing when empty.
  var purpose = ""
  /// The path below the site's folder.
  let path: String
}
