# docker build -t throughline . && docker run --rm -p 4173:4173 throughline
# The page is then at http://localhost:4173/. Your own data: -v "$PWD":/data throughline --data /data/my.ttl serve --host 0.0.0.0 --no-open
FROM node:24-bookworm-slim AS build
WORKDIR /source
COPY . .
RUN npm ci && npm pack --pack-destination / && npm install --prefix /app --omit=dev --no-audit --no-fund /throughline-*.tgz

FROM gcr.io/distroless/nodejs24-debian12:nonroot
COPY --from=build /app/node_modules /app/node_modules
EXPOSE 4173
ENTRYPOINT ["/nodejs/bin/node", "/app/node_modules/throughline/bin/throughline.js"]
CMD ["serve", "--host", "0.0.0.0", "--no-open"]
