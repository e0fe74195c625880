import Core
import Text

extension SiteMaker {
  /// The next meeting with its agenda, of whose closed points nothing is said but that they are there.
  var meetingPage: SitePage {
    let parts = nextMeeting.map { meeting in
      var head = papers.head(of: meeting)
      head.title = meeting.paperName.capitalizedFirst
      return [head, papers.agendaPart(of: meeting)]
    }
    return page(
      .meeting, SitePlace.meeting.name,
      ((parts ?? [noMeeting]) + [papers.questions]).compactMap { $0 })
  }

  /// The meeting that is held today or comes next; nil where none has a day.
  var nextMeeting: Meeting? { project.comingMeeting(from: today) }

  /// What stands where there is no meeting to come.
  var noMeeting: PaperPart {
    PaperPart("moede", "", [.paragraph("Der er ikke sat en dag for et nyt møde endnu.")])
  }
}
