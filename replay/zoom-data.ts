const file = (id: string, type: string, extension: string) => ({
  id,
  meeting_id: '/ajXp112QmuoKj4854875==',
  recording_start: '2026-11-18T14:12:00Z',
  recording_end: '2026-11-18T15:02:00Z',
  file_type: type,
  file_extension: extension,
  file_size: 512,
  status: 'completed',
});

/** The bridge of the recorded incident, whose UUID wants two layers of encoding, and another call. */
export const MEETINGS = [
  {
    uuid: '/ajXp112Qm//Kj4854875A==',
    id: 81234567890,
    account_id: 'acc1',
    host_id: 'me1',
    topic: 'INC-2041 checkout bridge',
    start_time: '2026-11-18T14:12:00Z',
    duration: 50,
    recording_files: [
      file('file-video', 'MP4', 'MP4'),
      file('file-transcript', 'TRANSCRIPT', 'VTT'),
      file('file-chat', 'CHAT', 'TXT'),
    ],
  },
  {
    uuid: 'pljXp112QmuoKj48548uA4==',
    id: 89876543210,
    account_id: 'acc1',
    host_id: 'me1',
    topic: 'Weekly',
    start_time: '2026-11-17T09:00:00Z',
    duration: 30,
    recording_files: [file('file-other', 'MP4', 'MP4')],
  },
];

export const TRANSCRIPT = `WEBVTT

1
00:00:02.100 --> 00:00:05.400
Dana Reyes: Can everyone see the error graph?

2
00:00:05.400 --> 00:00:07.900
Dana Reyes: It starts at four to two.

3
00:01:10.000 --> 00:01:12.000
Lin Okafor: orders-db is at 800 of 800 connections.

4
00:31:04.000 --> 00:31:09.000
Tomas Lindqvist: Error rate is under a tenth of a percent.
`;

export const CHAT = `00:02:00\tPriya Nair:\tpayments is fine, only checkout fails
00:18:30\tTomas Lindqvist:\trolling back to v317
`;
