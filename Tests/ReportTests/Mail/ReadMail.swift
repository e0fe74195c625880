import Foundation
import TestSupport
import Testing

/// A message as another program has read it.
struct ReadMail: Decodable, Equatable {
  var subject: String
  /// The name and the address of each recipient.
  var to: [[String]]
  var body: String
  /// The names of the attachments, and their bytes in hexadecimal.
  var attachments: [[String]]
  /// The names of all header fields of the message itself, in lower case and in order.
  var fields: [String]

  /// The messages in files, as Python's and Perl's parsers read them.
  static func all(_ texts: [String]) throws -> [(reader: String, mails: [ReadMail])] {
    try Program.withProgram { program in
      for (number, text) in texts.enumerated() {
        try Data(text.utf8).write(to: program.file("\(1000 + number).eml"))
      }
      try Data(python.utf8).write(to: program.file("read.py"))
      try Data(perl.utf8).write(to: program.file("read.pl"))
      return try ["python3 read.py *.eml", "perl read.pl *.eml"].map { command in
        let outcome = try program.shell(command)
        try #require(outcome.code == 0, "\(outcome.errors)")
        return (
          command, try JSONDecoder().decode([ReadMail].self, from: Data(outcome.output.utf8))
        )
      }
    }
  }

  private static let python = """
    import email, email.policy, json, sys
    def read(path):
        with open(path, 'rb') as file:
            mail = email.message_from_binary_file(file, policy=email.policy.default)
        defects = [d for part in mail.walk() for d in part.defects]
        assert not defects, defects
        to = mail['to'].addresses if mail['to'] else []
        return {
            'subject': str(mail['subject']), 'to': [[a.display_name.replace(' ', ''), a.addr_spec] for a in to],
            'body': mail.get_body().get_content(),
            'attachments': [[a.get_filename(), a.get_payload(decode=True).hex()]
                            for a in mail.iter_attachments()],
            'fields': [name.lower() for name in mail.keys()]}
    print(json.dumps([read(path) for path in sys.argv[1:]]))
    """

  private static let perl = """
    use Email::MIME; use Email::Address::XS; use JSON::PP; use strict;
    my @all = map {
      open my $file, '<:raw', $_ or die; local $/; my $mail = Email::MIME->new(scalar <$file>);
      my ($body, @files);
      for my $part ($mail->parts) {
        if (($part->header('Content-Disposition') // '') =~ /^attachment/) {
          push @files, [$part->filename, unpack 'H*', $part->body];
        } else { $body = $part->body_str; $body =~ s/\\r\\n/\\n/g }
      }
      { subject => $mail->header_str('Subject'), body => $body, attachments => \\@files,
        to => [map { [$_->phrase // '', $_->address] } $mail->header_as_obj('To') ?
          $mail->header_as_obj('To')->addresses : ()],
        fields => [map { lc } grep { $_ } $mail->header_names] }
    } @ARGV;
    print JSON::PP->new->utf8->encode(\\@all);
    """
}
