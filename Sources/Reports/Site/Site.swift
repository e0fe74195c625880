import Core

/// The published site (siderne): what everybody may see of a project, as pages that need no program.
///
/// It is made of `PublishedView`, so no page can name a person, or tell what isn't for everybody.
public struct Site {
  /// Its files, the front page first.
  public let files: [SiteFile]
  /// The path of the front page.
  public static let front = "index.html"

  /// Makes the site; throws where its history can't be read.
  public init(_ context: SiteContext) throws(Refusal) {
    let maker = try SiteMaker(context)
    let address = maker.project.info.siteAddress
    files =
      maker.pages.map { SiteFile(SiteKeys($0, context, address: address), path: $0.path) }
      + [SiteFile(String(decoding: PackageResources.side_css, as: UTF8.self), path: "stil.css")]
      + (maker.calendarFile.map { [SiteFile($0, path: SiteMaker.calendarPath)] } ?? [])
  }
}

/// Makes the pages of a site.
struct SiteMaker {
  /// The papers about what everybody may see.
  let papers: PaperMaker
  /// Its days; nil where it has none.
  let calendar: ProjectCalendar?
  private let viewpoint: Viewpoint

  init(_ context: SiteContext) throws(Refusal) {
    let ledger: Ledger
    do {
      ledger = try PublishedView(of: context.ledger).ledger()
    } catch {
      throw Refusal("Projektets historik er beskadiget, så siderne er ikke lavet.")
    }
    var about = PaperContext(
      today: context.today, since: ledger.project.sinceLastMeeting(nil, context.today),
      ledger: ledger, zone: context.zone)
    (about.isPublic, about.viewpoint) = (true, context.viewpoint)
    papers = PaperMaker(about)
    calendar = ProjectCalendar(for: about)
    viewpoint = context.viewpoint
  }

  var project: Project { papers.project }
  var today: Day { papers.today }

  /// All pages, the front page first.
  var pages: [SitePage] {
    let published = publishedPapers
    return [frontPage(published), planPage, meetingPage, papersPage(published), calendarPage]
      + published.map(\.page)
  }

  /// A page with a heading and some parts.
  func page(
    _ place: SitePlace, _ title: String, _ parts: [PaperPart], _ links: [String: [SiteLink]] = [:]
  ) -> SitePage {
    var paper = Paper(
      .summary, title: title, project: project.info.displayName,
      organisation: project.info.organisation, date: "")
    paper.parts = parts
    return SitePage(
      path: place.path, place: place, paper: paper.marked(viewpoint), links: links)
  }
}
