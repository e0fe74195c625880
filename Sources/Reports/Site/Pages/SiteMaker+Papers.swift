import Core
import Text

/// A paper that everybody may read, as a page.
struct PublishedPaper {
  let page: SitePage
  let link: SiteLink
}

extension SiteMaker {
  /// The papers that everybody may read: those that are written for residents or are settled between
  /// the parties, and the public minutes of meetings that are over.
  ///
  /// Others are for those who work with the project, or tell how people are thought to stand;
  /// Documentation/Site.md has the reasons.
  var publishedPapers: [PublishedPaper] {
    kinds.compactMap { paper($0, in: context) } + minutes
  }

  /// None of them tells what has happened since a day, which takes long to find out.
  private var context: PaperContext {
    var context = papers.context
    context.since = nil
    return context
  }

  /// A page that leads to them all.
  func papersPage(_ published: [PublishedPaper]) -> SitePage {
    let minutes = published.filter { $0.page.paper.kind == .minutes }
    let others = published.filter { $0.page.paper.kind != .minutes }
    return page(
      .papers, SitePlace.papers.name,
      [PaperPart("papirer", "Om samdriften", [])]
        + (minutes.isEmpty ? [] : [PaperPart("referater", "Referater", [])]),
      ["papirer": others.map(\.link), "referater": minutes.map(\.link)])
  }

  private var kinds: [PaperKind] {
    let acceded = project.milestone(Playbook.accessionMilestone)?.status == .reached
    let all: [(kind: PaperKind, isThere: Bool)] = [
      (.orientation, true), (.promises, papers.promises != nil),
      (.results, !project.goals.isEmpty),
      (.agreement, acceded && project.presentedAgreement != nil),
    ]
    return all.filter(\.isThere).map(\.kind)
  }

  /// The minutes of meetings that are over, the latest first.
  private var minutes: [PublishedPaper] {
    var taken: [String: Int] = [:]
    return project.meetings.filter(\.isClosed).reversed().compactMap { meeting in
      var context = context
      context.meeting = meeting
      let day = meeting.date?.iso ?? "uden-dag"
      taken[day, default: 0] += 1
      let place = taken[day] == 1 ? day : "\(day)-\(taken[day] ?? 0)"
      let name = meeting.date.map { "\(meeting.paperName.capitalizedFirst) den \($0.medium)" }
      return paper(
        .minutes, in: context, ending: "-\(place)",
        title: name ?? meeting.paperName.capitalizedFirst, purpose: "")
    }
  }

  /// A paper as a page; nil where it can't be made of what is there.
  private func paper(
    _ kind: PaperKind, in context: PaperContext, ending: String = "", title: String? = nil,
    purpose: String? = nil
  ) -> PublishedPaper? {
    guard let paper = try? Report.paper(kind, in: context) else { return nil }
    let path = "papirer/\(kind.rawValue.inPlainLetters)\(ending).html"
    var own = paper
    (own.leader, own.date, own.occasion) = ("", "", context.viewpoint.pastMark ?? "")
    return PublishedPaper(
      page: SitePage(path: path, place: .papers, paper: own),
      link: SiteLink(title: title ?? paper.title, purpose: purpose ?? kind.purpose, path: path))
  }
}
