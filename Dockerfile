# The pages that npm builds, which the program embeds.
FROM node:20-alpine AS web
WORKDIR /src/web/graphiql
COPY web/graphiql/package.json web/graphiql/package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY web/graphiql ./
RUN npm run build

# The program: pure Go, so it needs no C library.
FROM golang:1.26-alpine AS build
WORKDIR /src
COPY go.mod go.sum ./
RUN go mod download
COPY . .
COPY --from=web /src/web/dist web/dist
RUN CGO_ENABLED=0 go build -trimpath -ldflags='-s -w' -o /entente .

# Alpine and not an empty image: its wget asks for health, and its certificates serve neo4j+s://.
FROM alpine:3.22
RUN adduser -D -H -u 10001 entente && install -d -o entente /data
COPY --from=build /entente /usr/local/bin/entente
USER entente
ENV ENTENTE_STORE=/data/entente.db
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s CMD wget -q -O /dev/null http://127.0.0.1:8080/readyz
ENTRYPOINT ["entente"]
CMD ["serve", "--addr", "0.0.0.0:8080"]
