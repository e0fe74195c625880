import Core
import Text

/// What the template of a page is filled in from.
struct SiteKeys: Sendable {
  let title: String
  /// The page's title with the project's, as a browser has it.
  let fullTitle: String
  let project: String
  let organisation: String?
  let logo: String?
  let occasion: String?
  /// What leads from the page's folder to the site's.
  let root: String
  let places: [Place]
  let parts: [Part]
  /// Whether the last of them is printed so, and thus the foot after it.
  let endsLying: Bool
  let isFront: Bool
  let address: String?
  private let zone: Zone
  /// When it was last changed, in words.
  private(set) var changed: String?
  /// When all was last published, in words.
  private(set) var published: String?

  struct Place: Sendable {
    let name: String
    let path: String
    /// What it is to the page that is shown, as WAI-ARIA says it; nil for nothing.
    let current: String?
  }

  struct Part: Sendable {
    let heading: String?
    let aside: String?
    let content: String
    /// The classes that say what it is.
    let name: String
    /// Whether it is printed on pages that are laid across.
    let isLying: Bool
    let hasLinks: Bool
    let links: [Link]
  }

  struct Link: Sendable {
    let title: String
    let purpose: String?
    let path: String
  }

  /// `address` is where people find the site; nil where that isn't known or isn't told.
  init(_ page: SitePage, _ context: SiteContext, address: String?) {
    let keys = MarkupKeys(page.paper, in: .site)
    let root = String(repeating: "../", count: page.path.count { $0 == "/" })
    title = keys.title
    project = keys.project
    fullTitle = title == project ? title : "\(title) · \(project)"
    organisation = page.paper.organisation.displayable.filled
    isFront = page.place == .front
    endsLying = page.paper.parts.last?.isWide == true
    logo = isFront ? context.letterhead.logo.filled : nil
    occasion = keys.occasion
    self.root = root
    self.address = address
    zone = context.zone
    places = SitePlace.allCases.map { place in
      let current = place.path == page.path ? "page" : place == page.place ? "true" : nil
      return Place(name: place.name, path: root + place.path, current: current)
    }
    parts = zip(keys.parts, page.paper.parts).compactMap { part, own in
      let links = (page.links[part.name] ?? []).map {
        Link(title: $0.title, purpose: $0.purpose.filled, path: root + $0.path)
      }
      // Of what is only for paper there is nothing but the heading.
      if part.content.isEmpty, links.isEmpty { return nil }
      return Part(
        heading: part.heading == keys.title ? nil : part.heading, aside: part.aside,
        content: part.content, name: part.name, isLying: own.isWide,
        hasLinks: !links.isEmpty, links: links)
    }
  }

  /// The keys with when the page was changed, and on the front page when all was published.
  func stamped(changed: Moment?, published: Moment?) -> SiteKeys {
    var keys = self
    keys.changed = changed.map(words)
    keys.published = isFront ? published.map(words) : nil
    return keys
  }

  /// A moment as people read it, with its day and its time.
  private func words(_ moment: Moment) -> String {
    "\(zone.day(of: moment).written) kl. \(zone.clockTime(of: moment))"
  }
}
